package org.rollcall.run;

import static org.rollcall.db.Tables.ATTEMPT;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rollcall.event.JooqNews;

/** What becomes of the targets that nobody is visiting when a run ends before they do? */
final class JooqOpenTargets {
  private JooqOpenTargets() {}

  /**
   * Ends what waits or is owed, and says how many. Who was visited before keeps what came of the
   * last visit, which says more than why the run ended.
   */
  static int close(DSLContext sql, long run, Outcome otherwise, Instant at) {
    var closed = closeVisited(sql, run, at) + closeRest(sql, run, otherwise, at);
    if (closed > 0) JooqNews.ofManyTargets(sql, run);
    return closed;
  }

  private static int closeVisited(DSLContext sql, long run, Instant at) {
    var owed = sql.select(TARGET.ID).from(TARGET).where(TARGET.RUN_ID.eq(run));
    var latest = ATTEMPT.as("latest");
    var last =
        sql.select(ATTEMPT.fields())
            .from(ATTEMPT)
            .where(ATTEMPT.TARGET_ID.in(owed.and(TARGET.STATE.eq(TargetState.OWED.code()))))
            .and(ATTEMPT.OUTCOME.isNotNull())
            .and(
                ATTEMPT.NUMBER.eq(
                    DSL.select(DSL.max(latest.NUMBER))
                        .from(latest)
                        .where(latest.TARGET_ID.eq(ATTEMPT.TARGET_ID))))
            .fetchInto(ATTEMPT);
    var closed = 0;
    for (var attempt : last) {
      closed +=
          JooqTargetRows.freed(sql, TargetState.ENDED)
              .set(TARGET.ENDED_AT, at)
              .set(TARGET.OUTCOME, attempt.getOutcome())
              .set(TARGET.FAULT, attempt.getFault())
              .set(TARGET.ERROR_CODE, attempt.getErrorCode())
              .set(TARGET.DETAIL, attempt.getDetail())
              .where(TARGET.ID.eq(attempt.getTargetId()))
              .and(TARGET.STATE.eq(TargetState.OWED.code()))
              .execute();
    }
    return closed;
  }

  static int retire(DSLContext sql, long machine, Instant at) {
    var outcome = new Outcome.Stopped("machine_retired");
    return JooqTargetRows.ended(JooqTargetRows.freed(sql, TargetState.ENDED), outcome, at)
        .where(
            TARGET.MACHINE_ID.eq(machine),
            TARGET.STATE.in(TargetState.WAITING.code(), TargetState.OWED.code()))
        .execute();
  }

  private static int closeRest(DSLContext sql, long run, Outcome outcome, Instant at) {
    return JooqTargetRows.ended(JooqTargetRows.freed(sql, TargetState.ENDED), outcome, at)
        .where(
            TARGET.RUN_ID.eq(run),
            TARGET.STATE.in(TargetState.WAITING.code(), TargetState.OWED.code()))
        .execute();
  }
}
