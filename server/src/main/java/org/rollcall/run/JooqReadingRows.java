package org.rollcall.run;

import static org.rollcall.db.Tables.PRODUCT;
import static org.rollcall.db.Tables.READING;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.store.CleanText;
import org.rollcall.store.JooqPrepared;

/** Which row is a reading, and which reading is a row? */
final class JooqReadingRows {
  private static final JooqPrepared ADD =
      JooqPrepared.insertInto(
          READING,
          READING.PRODUCT_ID,
          READING.ATTEMPT_ID,
          READING.OBSERVED_AT,
          READING.LICENSE_NAME,
          READING.SKU_ID,
          READING.PARTIAL_KEY,
          READING.CHANNEL,
          READING.STATE,
          READING.ERROR_CODE,
          READING.REMAINING_MINUTES,
          READING.KMS_HOST,
          READING.KMS_HOST_SOURCE,
          READING.AD_ACTIVATED,
          READING.TITLE);

  private JooqReadingRows() {}

  /**
   * Adds a reading.
   *
   * @param title what people call the product by this reading; null where it does not say
   */
  static long insert(
      DSLContext sql,
      long product,
      @Nullable Long attempt,
      Observation observation,
      @Nullable String title) {
    var reading = observation.reading();
    var state = reading.state();
    var error = reading.errorCode();
    return ADD.insert(
        sql,
        product,
        attempt,
        observation.observedAt(),
        ProductIdentity.name(reading),
        ProductIdentity.cleaned(reading.skuId(), 64),
        ProductIdentity.lastFive(reading.partialKey()),
        CleanText.ofNullable(reading.channel(), 100),
        state == null ? null : state.code(),
        error == null ? null : error.toString(),
        reading.remainingMinutes(),
        CleanText.ofNullable(reading.kmsHost(), 300),
        observation.kmsHostSource(),
        observation.adActivated(),
        title);
  }

  static ProductReading reading(Record row) {
    return new ProductReading(
        row.get(PRODUCT.MACHINE_ID),
        row.get(READING.PRODUCT_ID),
        row.get(READING.ATTEMPT_ID),
        new Observation(
            values(row),
            row.get(READING.OBSERVED_AT),
            row.get(READING.KMS_HOST_SOURCE),
            row.get(READING.AD_ACTIVATED)));
  }

  private static Reading values(Record row) {
    var state = row.get(READING.STATE);
    var error = row.get(READING.ERROR_CODE);
    return new Reading(
        row.get(READING.LICENSE_NAME),
        row.get(READING.SKU_ID),
        row.get(READING.PARTIAL_KEY),
        row.get(READING.CHANNEL),
        state == null ? null : ProductState.ofCode(state).orElse(ProductState.UNKNOWN),
        error == null ? null : Hresult.parse(error).orElse(null),
        row.get(READING.REMAINING_MINUTES),
        row.get(READING.KMS_HOST));
  }
}
