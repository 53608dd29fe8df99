package org.rollcall.run;

import static org.rollcall.db.Tables.IMAGING_SIGN;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_IDENTITY;
import static org.rollcall.db.Tables.PRODUCT;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Standing;
import org.rollcall.inventory.Identity;

/** What does a reading say against what was known before it? Asked before it is kept. */
final class JooqImagingSigns {
  /** Clocks and roundings differ by less; a disk that is put back differs by more. */
  private static final Duration A_DAY = Duration.ofDays(1);

  private JooqImagingSigns() {}

  static void note(
      DSLContext sql, long machine, ImagingSign sign, @Nullable String detail, Instant at) {
    sql.insertInto(IMAGING_SIGN)
        .set(IMAGING_SIGN.MACHINE_ID, machine)
        .set(IMAGING_SIGN.CODE, sign.code())
        .set(IMAGING_SIGN.DETAIL, detail)
        .set(IMAGING_SIGN.SEEN_AT, at)
        .execute();
  }

  static void ofIdentity(DSLContext sql, long machine, Identity told) {
    var known =
        sql.selectFrom(MACHINE_IDENTITY).where(MACHINE_IDENTITY.MACHINE_ID.eq(machine)).fetchOne();
    if (known == null) return;
    if (differs(known.getCmid(), told.cmid())) {
      note(sql, machine, ImagingSign.NEW_CMID, null, told.readAt());
    }
    if (differs(known.getMachineSid(), told.sid())) {
      note(sql, machine, ImagingSign.NEW_SID, null, told.readAt());
    }
  }

  private static boolean differs(@Nullable String known, @Nullable String told) {
    return known != null && told != null && !known.equalsIgnoreCase(told);
  }

  /**
   * How the product stands by this reading: a PC that puts its disk back does not stall.
   *
   * @return the standing to keep, none where null
   */
  static @Nullable String ofProduct(DSLContext sql, long product, Observation seen) {
    var standing = Standing.of(seen.reading()).orElse(null);
    var known =
        sql.select(PRODUCT.MACHINE_ID, PRODUCT.OBSERVED_AT, PRODUCT.EXPIRES_AT, MACHINE.RESTORES_BY)
            .from(PRODUCT)
            .join(MACHINE)
            .on(MACHINE.ID.eq(PRODUCT.MACHINE_ID))
            .where(PRODUCT.ID.eq(product))
            .fetchSingle();
    var ended = known.value3();
    if (ended != null && known.value2().isBefore(seen.observedAt()) && wentBack(ended, seen)) {
      var end = Standing.endOf(seen.reading(), seen.observedAt());
      var detail = end == null ? null : end.truncatedTo(ChronoUnit.HOURS).toString();
      note(sql, known.value1(), ImagingSign.WENT_BACK, detail, seen.observedAt());
    }
    if (standing == Standing.STALLED && known.value4() != null) standing = Standing.RENEWING;
    return standing == null ? null : standing.code();
  }

  private static boolean wentBack(Instant ended, Observation seen) {
    var reading = seen.reading();
    var end = Standing.endOf(reading, seen.observedAt());
    if (end != null && reading.state() == ProductState.LICENSED) {
      return end.isBefore(ended.minus(A_DAY));
    }
    var lapsed = Standing.of(reading).filter(Standing.LAPSED::equals).isPresent();
    return lapsed && ended.isAfter(seen.observedAt().plus(A_DAY));
  }
}
