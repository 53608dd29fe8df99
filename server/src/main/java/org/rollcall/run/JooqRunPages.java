package org.rollcall.run;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.ATTEMPT;
import static org.rollcall.db.Tables.RUN;
import static org.rollcall.db.Tables.RUN_CHANGE;
import static org.rollcall.db.Tables.TARGET;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.RunChangeRecord;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which page of runs or targets does the database show? By keys, so that no page is slow. */
public final class JooqRunPages implements RunPages {
  private static final int LONGEST_NOTE = 1_000;

  private final Database database;

  public JooqRunPages(Database database) {
    this.database = database;
  }

  @Override
  public List<Run> runsBefore(@Nullable Long run, int most) {
    return database.call(
        sql ->
            sql.selectFrom(RUN)
                .where(run == null ? noCondition() : RUN.ID.lt(run))
                .orderBy(RUN.ID.desc())
                .limit(most)
                .fetch(JooqRuns::run));
  }

  @Override
  public List<Target> targets(long run, Filter filter, @Nullable Long after, int most) {
    var condition = matching(run, filter).and(after == null ? noCondition() : TARGET.ID.gt(after));
    return database.call(sql -> JooqTargetRows.page(sql, condition, most));
  }

  @Override
  public List<Long> machines(long run, Filter filter) {
    return database.call(
        sql ->
            sql.select(TARGET.MACHINE_ID)
                .from(TARGET)
                .where(matching(run, filter))
                .orderBy(TARGET.WAVE, TARGET.ID)
                .fetch(TARGET.MACHINE_ID));
  }

  @Override
  public int waves(long run) {
    return database.call(
        sql ->
            sql.select(coalesce(max(TARGET.WAVE), 1))
                .from(TARGET)
                .where(TARGET.RUN_ID.eq(run))
                .fetchSingle(row -> row.value1()));
  }

  private static Condition matching(long run, Filter filter) {
    var condition = TARGET.RUN_ID.eq(run);
    if (!filter.states().isEmpty()) condition = condition.and(TARGET.STATE.in(filter.states()));
    if (!filter.outcomes().isEmpty()) {
      condition = condition.and(TARGET.OUTCOME.in(filter.outcomes()));
    }
    return condition;
  }

  @Override
  public List<NotedChange> changes(long run) {
    return database.call(
        sql ->
            sql.selectFrom(RUN_CHANGE)
                .where(RUN_CHANGE.RUN_ID.eq(run))
                .orderBy(RUN_CHANGE.ID)
                .fetch(JooqRunPages::change));
  }

  private static NotedChange change(RunChangeRecord row) {
    return new NotedChange(
        new RunChange(
            RunChange.Kind.ofCode(row.getCode()),
            row.getChangedBy(),
            row.getChangedAt(),
            row.getReason()),
        row.getNote());
  }

  @Override
  public void note(long run, String note) {
    var last = select(max(RUN_CHANGE.ID)).from(RUN_CHANGE).where(RUN_CHANGE.RUN_ID.eq(run));
    database.call(
        sql ->
            sql.update(RUN_CHANGE)
                .set(RUN_CHANGE.NOTE, CleanText.line(note, LONGEST_NOTE))
                .where(RUN_CHANGE.ID.eq(last))
                .execute());
  }

  @Override
  public Optional<Long> runNeeding(String credential) {
    return database.call(
        sql -> {
          var open = RUN.STATE.ne(RunState.FINISHED.code());
          var byTarget =
              sql.select(TARGET.RUN_ID)
                  .from(TARGET)
                  .join(RUN)
                  .on(RUN.ID.eq(TARGET.RUN_ID))
                  .where(open.and(TARGET.CREDENTIAL.eq(credential)))
                  .and(TARGET.STATE.ne(TargetState.ENDED.code()))
                  .limit(1)
                  .fetchOptional(TARGET.RUN_ID);
          // The terms are one JSON text, and the runs that are not over are few.
          return byTarget.or(
              () ->
                  sql.selectFrom(RUN).where(open).fetch(JooqRuns::run).stream()
                      .filter(run -> credential.equals(run.terms().way().credential()))
                      .map(Run::id)
                      .findFirst());
        });
  }

  @Override
  public List<Visit> visitsOf(long machine, int most) {
    return database.call(
        sql ->
            sql.select(ATTEMPT.fields())
                .select(TARGET.RUN_ID)
                .from(ATTEMPT)
                .join(TARGET)
                .on(TARGET.ID.eq(ATTEMPT.TARGET_ID))
                .where(TARGET.MACHINE_ID.eq(machine))
                .orderBy(ATTEMPT.ID.desc())
                .limit(most)
                .fetch(JooqRunPages::visit));
  }

  private static Visit visit(Record row) {
    var outcome = row.get(ATTEMPT.OUTCOME);
    return new Visit(
        row.get(TARGET.RUN_ID),
        row.get(ATTEMPT.TARGET_ID),
        row.get(ATTEMPT.ID),
        row.get(ATTEMPT.OPENED_AT),
        row.get(ATTEMPT.CLOSED_AT),
        outcome,
        outcome == null
            ? null
            : JooqLastVisit.causeOf(
                new OutcomeColumns(
                    outcome,
                    row.get(ATTEMPT.FAULT),
                    row.get(ATTEMPT.ERROR_CODE),
                    row.get(ATTEMPT.DETAIL))));
  }
}
