package org.rollcall.notify;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.NOTICE;
import static org.rollcall.db.Tables.RUN;
import static org.rollcall.db.Tables.RUN_CHANGE;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.rollcall.store.Database;

/** Which changes of runs have not been told yet, by the database? */
public final class JooqRunNotices implements RunNotices.Source {
  private static final String KEY = "run_change/";
  private static final int AT_ONCE = 100;
  private static final Set<String> WELL =
      Set.of("activated", "already_active", "nothing_to_activate");

  private final Database database;

  public JooqRunNotices(Database database) {
    this.database = database;
  }

  @Override
  public List<Notice> untold(Instant since) {
    return database.call(sql -> untold(sql, since));
  }

  private static List<Notice> untold(DSLContext sql, Instant since) {
    var key = concat(inline(KEY), RUN_CHANGE.ID.cast(SQLDataType.VARCHAR(20)));
    return sql.select(
            RUN_CHANGE.ID,
            RUN_CHANGE.CODE,
            RUN_CHANGE.REASON,
            RUN_CHANGE.CHANGED_BY,
            RUN_CHANGE.CHANGED_AT,
            RUN.ID,
            RUN.REASON,
            RUN.PLAN)
        .from(RUN_CHANGE)
        .join(RUN)
        .on(RUN.ID.eq(RUN_CHANGE.RUN_ID))
        .where(RUN_CHANGE.CHANGED_AT.ge(since), RUN_CHANGE.CODE.in("paused", "finished"))
        .and(notExists(selectOne().from(NOTICE).where(NOTICE.NATURAL_KEY.eq(key))))
        .orderBy(RUN_CHANGE.ID)
        .limit(AT_ONCE)
        .fetch()
        .map(row -> notice(sql, row));
  }

  private static Notice notice(DSLContext sql, Record row) {
    var run = row.get(RUN.ID);
    var paused = row.get(RUN_CHANGE.CODE).equals("paused");
    var badly = paused ? List.<Notice.Line>of() : badly(sql, run);
    var code =
        paused
            ? NoticeCode.RUN_PAUSED
            : badly.isEmpty() ? NoticeCode.RUN_FINISHED : NoticeCode.RUN_FINISHED_BADLY;
    var values = new HashMap<String, String>();
    values.put("run", Long.toString(run));
    values.put("by", row.get(RUN_CHANGE.CHANGED_BY));
    var why = row.get(RUN_CHANGE.REASON);
    values.put("why", why == null ? "by_operator" : why);
    counts(sql, run, values);
    var reason = row.get(RUN.REASON);
    return new Notice(
        KEY + row.get(RUN_CHANGE.ID),
        code,
        reason.isBlank() ? "#" + run : reason,
        values,
        badly,
        "/runs/" + run,
        row.get(RUN_CHANGE.CHANGED_AT));
  }

  private static void counts(DSLContext sql, long run, Map<String, String> values) {
    var ended =
        sql.select(TARGET.OUTCOME, org.jooq.impl.DSL.count())
            .from(TARGET)
            .where(TARGET.RUN_ID.eq(run))
            .groupBy(TARGET.OUTCOME)
            .fetchMap(row -> row.value1() == null ? "" : row.value1(), row -> row.value2());
    var total = ended.values().stream().mapToInt(Integer::intValue).sum();
    var well = WELL.stream().mapToInt(code -> ended.getOrDefault(code, 0)).sum();
    values.put("machines", Integer.toString(total));
    values.put("well", Integer.toString(well));
    values.put("badly", Integer.toString(total - well));
  }

  /** One that only reads stops by itself where it has read. */
  private static List<Notice.Line> badly(DSLContext sql, long run) {
    return sql.select(TARGET.MACHINE_ID, TARGET.NAME, TARGET.OUTCOME)
        .from(TARGET)
        .where(TARGET.RUN_ID.eq(run), TARGET.OUTCOME.notIn(WELL))
        .and(TARGET.DETAIL.isNull().or(TARGET.DETAIL.ne("read_only")))
        .orderBy(TARGET.ID)
        .limit(Notice.MOST)
        .fetch(row -> new Notice.Line(row.value1(), row.value2(), row.value3()));
  }
}
