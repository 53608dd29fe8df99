package org.rollcall.run;

import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.RUN;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.audit.Audit;
import org.rollcall.audit.JooqAudit;
import org.rollcall.db.tables.records.RunRecord;
import org.rollcall.event.JooqNews;
import org.rollcall.inventory.Machine;
import org.rollcall.store.Database;
import org.rollcall.store.JooqBatch;

/** Which runs does the database hold? */
public final class JooqRuns implements Runs {
  /** From here on the planner has to be told, or it takes the table to be as small as it was. */
  private static final int MANY = 1_000;

  private final Database database;
  private final Audit audit;

  public JooqRuns(Database database) {
    this.database = database;
    this.audit = new JooqAudit(database);
  }

  @Override
  public Run create(Order order, List<List<Machine>> waves, Instant at) {
    return database.call(
        sql -> {
          var run = sql.newRecord(RUN);
          run.setPlan(PlanJson.write(order.plan()));
          run.setReason(order.reason());
          run.setStartedBy(order.startedBy());
          run.setTerms(TermsJson.write(order.terms()));
          run.setDeadlineAt(order.deadline());
          run.setState(RunState.CREATED.code());
          run.setWave(1);
          run.setOverruled("");
          run.setCreatedAt(at);
          run.store();
          for (var wave = 0; wave < waves.size(); wave++) {
            freeze(sql, run.getId(), wave + 1, waves.get(wave));
          }
          if (database.isPostgres() && waves.stream().mapToInt(List::size).sum() > MANY) {
            sql.execute("analyze target");
          }
          var targets = waves.stream().mapToInt(List::size).sum();
          JooqNews.ofRun(sql, run.getId(), RunState.CREATED.code(), null);
          audit.record(RunDeeds.ordered(run.getId(), order, targets, at));
          return run(run);
        });
  }

  private static void freeze(DSLContext sql, long run, int wave, List<Machine> machines) {
    var statement =
        sql.insertInto(
                TARGET,
                TARGET.RUN_ID,
                TARGET.WAVE,
                TARGET.STATE,
                TARGET.MACHINE_ID,
                TARGET.NAME,
                TARGET.ADDRESS,
                TARGET.PORT,
                TARGET.TRANSPORT,
                TARGET.CREDENTIAL,
                TARGET.ROOM,
                TARGET.MAC)
            .values(null, null, null, null, null, null, null, null, null, null, (String) null);
    JooqBatch.run(
        sql,
        statement,
        machines.stream()
            .filter(machine -> !machine.isRetired())
            .map(machine -> frozen(run, wave, machine))
            .toList());
  }

  private static @Nullable Object[] frozen(long run, int wave, Machine machine) {
    var endpoint = machine.endpoint();
    return new @Nullable Object[] {
      run,
      wave,
      TargetState.WAITING.code(),
      machine.id(),
      machine.name().value(),
      endpoint.address().value(),
      endpoint.port(),
      endpoint.protocol() == null ? null : endpoint.protocol().code(),
      endpoint.credential(),
      machine.room() == null ? null : machine.room().name(),
      machine.listing().mac() == null ? null : machine.listing().mac().toString()
    };
  }

  @Override
  public boolean apply(long run, RunChange change) {
    return database.call(
        sql -> {
          var applied = JooqRunChanges.apply(sql, run, change);
          if (applied && change.kind() == RunChange.Kind.STOPPED) {
            JooqOpenTargets.close(sql, run, stopped(change), change.at());
          }
          if (applied) {
            JooqNews.ofRun(sql, run, change.kind().code(), change.why());
            audit.record(RunDeeds.changed(run, change));
          }
          return applied;
        });
  }

  private static Outcome stopped(RunChange change) {
    var why = change.why();
    return new Outcome.Stopped(why == null ? StopReason.BY_OPERATOR.code() : why);
  }

  @Override
  public List<RunChange> changes(long run) {
    return database.call(sql -> JooqRunChanges.of(sql, run));
  }

  @Override
  public void advance(long run, int wave) {
    database.call(
        sql -> {
          var ours = RUN.ID.eq(run).and(RUN.WAVE.lt(wave));
          var advanced = sql.update(RUN).set(RUN.WAVE, wave).where(ours).execute();
          if (advanced > 0) JooqNews.ofRun(sql, run, "advanced", null);
          return advanced;
        });
  }

  @Override
  public Optional<Run> byId(long run) {
    return where(RUN.ID.eq(run), 1).stream().findFirst();
  }

  @Override
  public List<Run> open() {
    return where(
            RUN.STATE.in(RunState.RUNNING.code(), RunState.PAUSED.code(), RunState.STOPPING.code()),
            Integer.MAX_VALUE)
        .reversed();
  }

  @Override
  public List<Run> latest(int most) {
    return where(noCondition(), most);
  }

  private List<Run> where(Condition condition, int most) {
    return database.call(
        sql ->
            sql.selectFrom(RUN)
                .where(condition)
                .orderBy(RUN.ID.desc())
                .limit(most)
                .fetch(JooqRuns::run));
  }

  static Run run(RunRecord row) {
    var order =
        new Order(
            PlanJson.read(row.getPlan()),
            TermsJson.read(row.getTerms()),
            row.getReason(),
            row.getStartedBy(),
            row.getDeadlineAt());
    var progress =
        new Run.Progress(
            RunState.ofCode(row.getState()),
            row.getWave(),
            row.getCreatedAt(),
            row.getStartedAt(),
            row.getFinishedAt(),
            row.getHaltedBy(),
            JooqRunChanges.codes(row.getOverruled()));
    return new Run(row.getId(), order, progress);
  }
}
