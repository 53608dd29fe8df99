package org.rollcall.run;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.rollcall.db.Tables.PRODUCT;

import java.time.Instant;
import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductFamily;
import org.rollcall.activation.ProductName;
import org.rollcall.activation.Reading;
import org.rollcall.activation.Standing;
import org.rollcall.db.tables.records.InstallationRecord;
import org.rollcall.store.CleanText;
import org.rollcall.store.JooqPrepared;

/** How does each product stand now, beside its history? So that lists need not look through it. */
final class JooqProductStates {
  /** A reading that does not name the product leaves it what it was called. */
  private static final JooqPrepared KEEP =
      new JooqPrepared(
          DSL.update(PRODUCT)
              .set(PRODUCT.READING_ID, param("reading", PRODUCT.READING_ID))
              .set(PRODUCT.OBSERVED_AT, param("observed_at", PRODUCT.OBSERVED_AT))
              .set(PRODUCT.STATE, param("state", PRODUCT.STATE))
              .set(PRODUCT.CHANNEL, param("channel", PRODUCT.CHANNEL))
              .set(PRODUCT.KMS_HOST, param("kms_host", PRODUCT.KMS_HOST))
              .set(PRODUCT.ERROR_CODE, param("error_code", PRODUCT.ERROR_CODE))
              .set(PRODUCT.AD_ACTIVATED, param("ad_activated", PRODUCT.AD_ACTIVATED))
              .set(PRODUCT.EXPIRES_AT, param("expires_at", PRODUCT.EXPIRES_AT))
              .set(PRODUCT.STANDING, param("standing", PRODUCT.STANDING))
              .set(PRODUCT.PRESENT, inline(true))
              .set(PRODUCT.TITLE, coalesce(param("title", PRODUCT.TITLE), PRODUCT.TITLE))
              .set(PRODUCT.FAMILY, coalesce(param("family", PRODUCT.FAMILY), PRODUCT.FAMILY))
              .where(PRODUCT.ID.eq(param("product", PRODUCT.ID)))
              .and(
                  PRODUCT
                      .OBSERVED_AT
                      .isNull()
                      .or(PRODUCT.OBSERVED_AT.le(param("not_after", PRODUCT.OBSERVED_AT)))));

  private JooqProductStates() {}

  /**
   * Keeps what the reading says, unless a later one was kept before.
   *
   * @param title what people call the product; null where the reading does not say
   */
  static void keep(
      DSLContext sql, long product, long reading, Observation seen, @Nullable String title) {
    var said = seen.reading();
    var state = said.state();
    var error = said.errorCode();
    var name = ProductIdentity.name(said);
    KEEP.execute(
        sql,
        reading,
        seen.observedAt(),
        state == null ? null : state.code(),
        CleanText.ofNullable(said.channel(), 100),
        CleanText.ofNullable(said.kmsHost(), 300),
        error == null ? null : error.toString(),
        seen.adActivated(),
        Standing.endOf(said, seen.observedAt()),
        JooqImagingSigns.ofProduct(sql, product, seen),
        title,
        name == null ? null : ProductFamily.of(ProductName.of(name)).code(),
        product,
        seen.observedAt());
  }

  /**
   * What people call the product. The licence of a Windows does not say whether it is a 10 or an
   * 11; Windows itself does.
   *
   * @param windows as the Windows it was read on calls itself; null where that is not known
   */
  static @Nullable String title(Reading said, @Nullable String windows) {
    var name = ProductIdentity.name(said);
    if (name == null) return null;
    return ProductFamily.of(ProductName.of(name)) == ProductFamily.WINDOWS && windows != null
        ? ProductName.ofWindows(name, windows)
        : ProductName.of(name);
  }

  /** These are all the products that this Windows has: the others of it are there no more. */
  static void onlyThese(
      DSLContext sql, InstallationRecord installation, Collection<Long> products, Instant at) {
    var others =
        PRODUCT
            .INSTALLATION_ID
            .eq(installation.getId())
            .and(PRODUCT.PRESENT)
            .and(PRODUCT.ID.notIn(products));
    JooqAbsences.gone(sql, others, at);
    var lost = sql.update(PRODUCT).set(PRODUCT.PRESENT, false).where(others).execute();
    if (lost == 0) return;
    JooqImagingSigns.note(sql, installation.getMachineId(), ImagingSign.PRODUCT_LOST, null, at);
  }
}
