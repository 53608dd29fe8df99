package org.rollcall.run;

import static org.rollcall.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.rollcall.event.JooqNews;

/** Is a wave through, and who comes into it? */
final class JooqWaves {
  private JooqWaves() {}

  /** Whether nobody up to that wave is left to visit, except those who are off. */
  static boolean isSettled(DSLContext sql, long run, int wave) {
    var absent =
        TARGET.STATE.eq(TargetState.OWED.code()).and(TARGET.OWED_FOR.eq(OwedFor.PRESENCE.code()));
    return !sql.fetchExists(
        TARGET,
        TARGET.RUN_ID.eq(run),
        TARGET.WAVE.le(wave),
        TARGET.STATE.ne(TargetState.ENDED.code()),
        absent.not());
  }

  /** Takes so many of those who would come later into the wave, and says how many there were. */
  static int enlarge(DSLContext sql, long run, int wave, int by) {
    var next =
        sql.select(TARGET.ID)
            .from(TARGET)
            .where(
                TARGET.RUN_ID.eq(run),
                TARGET.STATE.eq(TargetState.WAITING.code()),
                TARGET.WAVE.gt(wave))
            .orderBy(TARGET.WAVE, TARGET.ID)
            .limit(by)
            .forUpdate()
            .fetch(row -> row.value1());
    if (next.isEmpty()) return 0;
    JooqNews.ofManyTargets(sql, run);
    return sql.update(TARGET).set(TARGET.WAVE, wave).where(TARGET.ID.in(next)).execute();
  }
}
