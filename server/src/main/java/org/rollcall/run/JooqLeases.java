package org.rollcall.run;

import static org.rollcall.db.Tables.ATTEMPT;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rollcall.event.JooqNews;

/** Whose is which target, and for how much longer? */
final class JooqLeases {
  private JooqLeases() {}

  static Condition heldBy(Lease lease) {
    return TARGET
        .ID
        .eq(lease.target())
        .and(TARGET.STATE.eq(TargetState.RUNNING.code()))
        .and(TARGET.CLAIM.eq(lease.claim()));
  }

  static Map<Long, Integer> renew(DSLContext sql, String worker, Instant until) {
    var its = TARGET.STATE.eq(TargetState.RUNNING.code()).and(TARGET.LEASED_BY.eq(worker));
    // In the order in which whoever takes them back locks them, too: neither waits for the other.
    var ours =
        sql.select(TARGET.ID, TARGET.CLAIM)
            .from(TARGET)
            .where(its)
            .orderBy(TARGET.ID)
            .forUpdate()
            .fetchMap(TARGET.ID, TARGET.CLAIM);
    sql.update(TARGET).set(TARGET.LEASED_UNTIL, until).where(its).execute();
    return ours;
  }

  static List<Long> reap(DSLContext sql, Instant now) {
    return takeBack(sql, TARGET.LEASED_UNTIL.lt(now), now);
  }

  static List<Long> reapAll(DSLContext sql, Instant now) {
    return takeBack(sql, DSL.noCondition(), now);
  }

  static List<Long> reclaim(DSLContext sql, Lease lease, Instant now) {
    return takeBack(sql, heldBy(lease), now);
  }

  private static List<Long> takeBack(DSLContext sql, Condition whose, Instant now) {
    var dead =
        sql.select(TARGET.ID)
            .from(TARGET)
            .where(TARGET.STATE.eq(TargetState.RUNNING.code()))
            .and(whose)
            .orderBy(TARGET.ID)
            .forUpdate()
            .fetch(row -> row.value1());
    dead.forEach(target -> takeBack(sql, target, now));
    if (!dead.isEmpty()) JooqLoginTurns.freeThoseOfTheDead(sql);
    return dead;
  }

  /** The worker may have changed the machine before it died, hence cut off. */
  private static void takeBack(DSLContext sql, long target, Instant now) {
    var outcome = OutcomeColumns.of(new Outcome.CutOff(new FaultCode("shell_gone")));
    var closed =
        sql.update(ATTEMPT)
            .set(ATTEMPT.CLOSED_AT, now)
            .set(ATTEMPT.OUTCOME, outcome.code())
            .set(ATTEMPT.FAULT, outcome.fault())
            .where(ATTEMPT.TARGET_ID.eq(target).and(ATTEMPT.CLOSED_AT.isNull()))
            .execute();
    if (closed > 0) JooqLastVisit.ofTarget(sql, target, outcome, now);
    JooqTargetRows.freed(sql, TargetState.WAITING).where(TARGET.ID.eq(target)).execute();
    JooqNews.ofTargets(sql, TARGET.ID.eq(target));
  }
}
