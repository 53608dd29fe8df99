package org.rollcall.run;

import static org.rollcall.db.Tables.PRODUCT;

import java.time.Instant;
import java.util.Collection;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductFamily;
import org.rollcall.activation.ProductName;
import org.rollcall.activation.Reading;
import org.rollcall.activation.Standing;
import org.rollcall.db.tables.records.InstallationRecord;
import org.rollcall.store.CleanText;

/** How does each product stand now, beside its history? So that lists need not look through it. */
final class JooqProductStates {
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
    var update =
        sql.update(PRODUCT)
            .set(PRODUCT.READING_ID, reading)
            .set(PRODUCT.OBSERVED_AT, seen.observedAt())
            .set(PRODUCT.STATE, state == null ? null : state.code())
            .set(PRODUCT.CHANNEL, CleanText.ofNullable(said.channel(), 100))
            .set(PRODUCT.KMS_HOST, CleanText.ofNullable(said.kmsHost(), 300))
            .set(PRODUCT.ERROR_CODE, error == null ? null : error.toString())
            .set(PRODUCT.AD_ACTIVATED, seen.adActivated())
            .set(PRODUCT.EXPIRES_AT, Standing.endOf(said, seen.observedAt()))
            .set(PRODUCT.STANDING, JooqImagingSigns.ofProduct(sql, product, seen))
            .set(PRODUCT.PRESENT, true);
    var name = ProductIdentity.name(said);
    if (name != null) {
      var family = ProductFamily.of(ProductName.of(name));
      update = update.set(PRODUCT.TITLE, title).set(PRODUCT.FAMILY, family.code());
    }
    update
        .where(PRODUCT.ID.eq(product))
        .and(PRODUCT.OBSERVED_AT.isNull().or(PRODUCT.OBSERVED_AT.le(seen.observedAt())))
        .execute();
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
