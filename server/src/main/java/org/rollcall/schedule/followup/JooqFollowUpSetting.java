package org.rollcall.schedule.followup;

import static org.rollcall.db.Tables.FOLLOW_UP_SETTING;

import org.jooq.DSLContext;
import org.rollcall.run.PlanJson;
import org.rollcall.run.TermsJson;

/** How are follow-ups carried out, by the one row that says so? */
final class JooqFollowUpSetting {
  private JooqFollowUpSetting() {}

  static FollowUps.Setting read(DSLContext sql) {
    var row = sql.selectFrom(FOLLOW_UP_SETTING).fetchSingle();
    return new FollowUps.Setting(
        row.getPlan() == null ? null : PlanJson.read(row.getPlan()),
        row.getTerms() == null ? null : TermsJson.read(row.getTerms()),
        row.getDueDays(),
        row.getVersion());
  }

  /** False when somebody was quicker. */
  static boolean keep(DSLContext sql, FollowUps.Setting setting) {
    var plan = setting.plan();
    var terms = setting.terms();
    return sql.update(FOLLOW_UP_SETTING)
            .set(FOLLOW_UP_SETTING.PLAN, plan == null ? null : PlanJson.write(plan))
            .set(FOLLOW_UP_SETTING.TERMS, terms == null ? null : TermsJson.write(terms))
            .set(FOLLOW_UP_SETTING.DUE_DAYS, setting.dueDays())
            .set(FOLLOW_UP_SETTING.VERSION, setting.version() + 1)
            .where(FOLLOW_UP_SETTING.VERSION.eq(setting.version()))
            .execute()
        == 1;
  }
}
