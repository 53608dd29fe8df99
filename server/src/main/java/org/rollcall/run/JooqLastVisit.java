package org.rollcall.run;

import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.ATTEMPT;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How did the last visit to a machine end, whichever run it was for? Kept with the machine. */
final class JooqLastVisit {
  private static final int LONGEST_CAUSE = 60;

  private JooqLastVisit() {}

  static void ofAttempt(DSLContext sql, long attempt, OutcomeColumns outcome, Instant at) {
    keep(sql, ATTEMPT.ID.eq(attempt), outcome, at);
  }

  static void ofTarget(DSLContext sql, long target, OutcomeColumns outcome, Instant at) {
    keep(sql, TARGET.ID.eq(target), outcome, at);
  }

  private static void keep(DSLContext sql, Condition visit, OutcomeColumns outcome, Instant at) {
    var machine =
        select(TARGET.MACHINE_ID)
            .from(TARGET)
            .join(ATTEMPT)
            .on(ATTEMPT.TARGET_ID.eq(TARGET.ID))
            .where(visit);
    sql.update(MACHINE)
        .set(MACHINE.VISITED_AT, at)
        .set(MACHINE.OUTCOME, outcome.code())
        .set(MACHINE.CAUSE, causeOf(outcome))
        .where(MACHINE.ID.in(machine))
        .and(MACHINE.VISITED_AT.isNull().or(MACHINE.VISITED_AT.le(at)))
        .execute();
  }

  /** By what visits that ended alike are told apart: an error, a fault, or the first finding. */
  static @Nullable String causeOf(OutcomeColumns outcome) {
    if (outcome.errorCode() != null) return outcome.errorCode();
    if (outcome.fault() != null) return outcome.fault();
    var detail = outcome.detail();
    var tells = outcome.code().equals("blocked") || outcome.code().equals("stopped");
    if (detail == null || detail.isEmpty() || !tells) return null;
    var first = detail.split(",", 2)[0];
    return first.substring(0, Math.min(first.length(), LONGEST_CAUSE));
  }
}
