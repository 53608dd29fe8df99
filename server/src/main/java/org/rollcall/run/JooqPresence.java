package org.rollcall.run;

import static org.rollcall.db.Tables.RUN;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Whose port is asked next, of the machines that have to appear before they can be visited? */
final class JooqPresence {
  private JooqPresence() {}

  /** Takes the targets that are due, and puts each off until its next turn. */
  static List<Target> probe(DSLContext sql, Instant now, int most) {
    var due =
        sql.select(TARGET.ID, TARGET.PROBES)
            .from(TARGET)
            .where(
                isOpen(sql, now),
                TARGET.STATE.eq(TargetState.OWED.code()),
                TARGET.OWED_FOR.eq(OwedFor.PRESENCE.code()),
                TARGET.DUE_AT.le(now),
                TARGET.RUN_ID.in(
                    DSL.select(RUN.ID).from(RUN).where(RUN.STATE.eq(RunState.RUNNING.code()))))
            .orderBy(TARGET.DUE_AT)
            .limit(most)
            .forUpdate()
            .fetch();
    for (var row : due) {
      sql.update(TARGET)
          .set(TARGET.DUE_AT, now.plus(Patience.pause(row.value1(), row.value2())))
          .set(TARGET.PROBES, row.value2() + 1)
          .where(TARGET.ID.eq(row.value1()))
          .execute();
    }
    return due.isEmpty()
        ? List.of()
        : JooqTargetRows.where(sql, TARGET.ID.in(due.getValues(TARGET.ID)));
  }

  /** Whoever keeps to hours neither asks nor wakes a machine of a room that is shut. */
  private static Condition isOpen(DSLContext sql, Instant now) {
    var keeping =
        sql
            .select(RUN.ID, RUN.TERMS)
            .from(RUN)
            .where(RUN.STATE.eq(RunState.RUNNING.code()))
            .fetch()
            .stream()
            .filter(row -> TermsJson.read(row.value2()).hours().keepsRooms())
            .map(row -> row.value1())
            .toList();
    return keeping.isEmpty()
        ? DSL.noCondition()
        : TARGET.RUN_ID.notIn(keeping).or(JooqRoomHours.open(now, now));
  }

  /** From now on the target may be visited; false when it is no longer waited for. */
  static boolean appeared(DSLContext sql, long target, Instant now) {
    return sql.update(TARGET)
            .set(TARGET.OWED_FOR, OwedFor.RETRY.code())
            .set(TARGET.DUE_AT, now)
            .set(TARGET.PROBES, 0)
            .where(
                TARGET.ID.eq(target),
                TARGET.STATE.eq(TargetState.OWED.code()),
                TARGET.OWED_FOR.eq(OwedFor.PRESENCE.code()))
            .execute()
        == 1;
  }
}
