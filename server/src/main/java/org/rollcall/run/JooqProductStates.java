package org.rollcall.run;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.PRODUCT;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductFamily;
import org.rollcall.activation.ProductName;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Standing;
import org.rollcall.store.CleanText;

/** How does each product stand now, beside its history? So that lists need not look through it. */
final class JooqProductStates {
  private static final Map<String, Integer> SEVERITIES = severities();

  private JooqProductStates() {}

  private static Map<String, Integer> severities() {
    var severities = new TreeMap<String, Integer>();
    for (var state : ProductState.values()) severities.put(state.code(), state.severity());
    return severities;
  }

  /**
   * Keeps what the reading says, unless a later one was kept before.
   *
   * @param windows as the Windows it was read on calls itself; null where that is not known
   */
  static void keep(
      DSLContext sql, long product, long reading, Observation seen, @Nullable String windows) {
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
            .set(PRODUCT.STANDING, Standing.of(said).map(Standing::code).orElse(null))
            .set(PRODUCT.PRESENT, true);
    var name = ProductIdentity.name(said);
    if (name != null) {
      var family = ProductFamily.of(ProductName.of(name));
      update =
          update
              .set(PRODUCT.TITLE, title(name, family, windows))
              .set(PRODUCT.FAMILY, family.code());
    }
    update
        .where(PRODUCT.ID.eq(product))
        .and(PRODUCT.OBSERVED_AT.isNull().or(PRODUCT.OBSERVED_AT.le(seen.observedAt())))
        .execute();
  }

  /** The licence of a Windows does not say whether it is a 10 or an 11; Windows itself does. */
  private static String title(String name, ProductFamily family, @Nullable String windows) {
    return family == ProductFamily.WINDOWS && windows != null
        ? windows.replaceFirst("^Microsoft ", "")
        : ProductName.of(name);
  }

  /** These are all the products that this Windows has: the others of it are there no more. */
  static void onlyThese(DSLContext sql, long installation, Collection<Long> products) {
    sql.update(PRODUCT)
        .set(PRODUCT.PRESENT, false)
        .where(PRODUCT.INSTALLATION_ID.eq(installation))
        .and(PRODUCT.PRESENT)
        .and(PRODUCT.ID.notIn(products))
        .execute();
  }

  /** What the products say of their machine, and which of them count for it. */
  static void sumUp(DSLContext sql, long machine) {
    var its = PRODUCT.MACHINE_ID.eq(machine).and(PRODUCT.PRESENT);
    sql.update(MACHINE)
        .set(MACHINE.EXPIRES_AT, field(select(min(PRODUCT.EXPIRES_AT)).from(PRODUCT).where(its)))
        .set(MACHINE.WORST, field(select(max(severity())).from(PRODUCT).where(its)))
        .set(MACHINE.RENEWING_UNTIL, until(its, Standing.RENEWING))
        .set(MACHINE.STALLED_UNTIL, until(its, Standing.STALLED))
        .set(MACHINE.LAPSED, field(exists(standing(its, Standing.LAPSED))))
        .where(MACHINE.ID.eq(machine))
        .execute();
    var first = PRODUCT.PRESENT.isTrue().and(notExists(twin()));
    sql.update(PRODUCT)
        .set(PRODUCT.COUNTED, field(first))
        .where(PRODUCT.MACHINE_ID.eq(machine))
        .execute();
  }

  private static Field<Instant> until(Condition its, Standing standing) {
    return field(
        select(max(PRODUCT.EXPIRES_AT))
            .from(PRODUCT)
            .where(its)
            .and(PRODUCT.STANDING.eq(standing.code())));
  }

  private static Select<?> standing(Condition its, Standing standing) {
    return selectOne().from(PRODUCT).where(its).and(PRODUCT.STANDING.eq(standing.code()));
  }

  /** A product of the same machine that is called and stands alike, and came before. */
  private static Select<?> twin() {
    var twin = PRODUCT.as("twin");
    return selectOne()
        .from(twin)
        .where(twin.MACHINE_ID.eq(PRODUCT.MACHINE_ID))
        .and(twin.PRESENT)
        .and(twin.ID.lt(PRODUCT.ID))
        .and(twin.TITLE.isNotDistinctFrom(PRODUCT.TITLE))
        .and(twin.STATE.isNotDistinctFrom(PRODUCT.STATE));
  }

  private static Field<Integer> severity() {
    return case_(PRODUCT.STATE).mapValues(SEVERITIES);
  }
}
