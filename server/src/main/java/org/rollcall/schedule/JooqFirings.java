package org.rollcall.schedule;

import static org.rollcall.db.Tables.FIRING;
import static org.rollcall.db.Tables.TARGET;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.rollcall.db.tables.records.FiringRecord;
import org.rollcall.store.CleanText;

/** What came of the instants of schedules? */
final class JooqFirings {
  private JooqFirings() {}

  static void add(DSLContext sql, Firing firing) {
    sql.insertInto(FIRING)
        .set(FIRING.SCHEDULE_ID, firing.schedule())
        .set(FIRING.DUE_AT, firing.dueAt())
        .set(FIRING.FIRED_AT, firing.firedAt())
        .set(FIRING.RESULT, firing.result().code())
        .set(FIRING.DETAIL, CleanText.ofNullable(firing.detail(), 300))
        .set(FIRING.RUN_ID, firing.run())
        .set(FIRING.MACHINES, firing.machines())
        .execute();
  }

  static List<Firing> latest(DSLContext sql, long schedule, int most) {
    return sql.selectFrom(FIRING)
        .where(FIRING.SCHEDULE_ID.eq(schedule))
        .orderBy(FIRING.DUE_AT.desc())
        .limit(most)
        .fetch(JooqFirings::firing);
  }

  private static Firing firing(FiringRecord row) {
    return new Firing(
        row.getScheduleId(),
        row.getDueAt(),
        row.getFiredAt(),
        Firing.Result.ofCode(row.getResult()),
        row.getDetail(),
        row.getRunId(),
        row.getMachines());
  }

  /** The machines that an earlier run of the schedule still waits for. */
  static Set<Long> pending(DSLContext sql, long schedule) {
    return sql.select(TARGET.MACHINE_ID)
        .from(TARGET)
        .join(FIRING)
        .on(FIRING.RUN_ID.eq(TARGET.RUN_ID))
        .where(FIRING.SCHEDULE_ID.eq(schedule), TARGET.STATE.ne("ended"))
        .fetchSet(TARGET.MACHINE_ID);
  }
}
