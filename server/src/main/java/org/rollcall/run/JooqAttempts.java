package org.rollcall.run;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.rollcall.db.Tables.ATTEMPT;
import static org.rollcall.db.Tables.STEP;
import static org.rollcall.db.Tables.TARGET;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.db.tables.records.AttemptRecord;
import org.rollcall.event.JooqNews;
import org.rollcall.inventory.Protocol;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;
import org.rollcall.store.JooqPrepared;
import org.rollcall.transport.Client;
import org.rollcall.transport.profile.Authentication;
import org.rollcall.transport.profile.Passage;

/** Which visits does the database tell of? */
public final class JooqAttempts implements Attempts {
  /** SQLSTATE 23505 of PostgreSQL (its manual, appendix A) and of H2. */
  private static final String UNIQUE_VIOLATION = "23505";

  private static final JooqPrepared ADD_STEP =
      JooqPrepared.insertInto(
          STEP,
          STEP.ATTEMPT_ID,
          STEP.POSITION,
          STEP.CODE,
          STEP.COMMAND_LINE,
          STEP.MEANS,
          STEP.STARTED_AT,
          STEP.TOOK_MS,
          STEP.EXIT_CODE,
          STEP.STDOUT,
          STEP.STDOUT_TRUNCATED,
          STEP.STDERR,
          STEP.STDERR_TRUNCATED,
          STEP.VERDICT,
          STEP.ERROR_CODE);

  private final Database database;

  public JooqAttempts(Database database) {
    this.database = database;
  }

  @Override
  public Attempt open(Lease lease, String node, Instant at) {
    return database.call(
        sql -> {
          // The answer to a first call may have been lost on the way.
          var opened =
              sql.fetchOne(
                  ATTEMPT, ATTEMPT.TARGET_ID.eq(lease.target()), ATTEMPT.CLAIM.eq(lease.claim()));
          if (opened != null) return attempt(opened);
          var row = sql.newRecord(ATTEMPT);
          row.setTargetId(lease.target());
          row.setClaim(lease.claim());
          row.setNumber(nextNumber(sql, lease.target()));
          row.setNode(CleanText.line(node, 200));
          row.setOpenedAt(at);
          row.store();
          return attempt(row);
        });
  }

  private static int nextNumber(DSLContext sql, long target) {
    return sql.select(coalesce(max(ATTEMPT.NUMBER), 0))
        .from(ATTEMPT)
        .where(ATTEMPT.TARGET_ID.eq(target))
        .fetchSingle(row -> row.value1() + 1);
  }

  @Override
  public void note(long attempt, int position, StepRecord step) {
    try {
      database.call(sql -> noted(sql, attempt, position, step));
    } catch (DataAccessException failed) {
      // The answer to a first call may have been lost on the way: then it is there already.
      if (!Objects.equals(failed.sqlState(), UNIQUE_VIOLATION)) throw failed;
    }
  }

  private static int noted(DSLContext sql, long attempt, int position, StepRecord step) {
    var command = step.command();
    var answer = step.answer();
    var verdict = step.verdict();
    JooqNews.ofStep(sql, attempt, position, command.code(), verdict.code());
    return ADD_STEP.execute(
        sql,
        attempt,
        position,
        command.code(),
        command.line(),
        command.means().code(),
        step.startedAt(),
        step.took().toMillis(),
        answer.exitCode(),
        answer.stdout().text(),
        answer.stdout().truncated(),
        answer.stderr().text(),
        answer.stderr().truncated(),
        verdict.code(),
        verdict.error() == null ? null : verdict.error().toString());
  }

  @Override
  public boolean close(long attempt, Attempt.Ending ending) {
    var outcome = OutcomeColumns.of(ending.outcome());
    var means = ending.means() == null ? null : ending.means().code();
    var passage = ending.passage();
    return database.call(
        sql -> {
          var closed =
              sql.update(ATTEMPT)
                      .set(ATTEMPT.CLOSED_AT, ending.at())
                      .set(ATTEMPT.OUTCOME, outcome.code())
                      .set(ATTEMPT.FAULT, outcome.fault())
                      .set(ATTEMPT.ERROR_CODE, outcome.errorCode())
                      .set(ATTEMPT.DETAIL, outcome.detail())
                      .set(ATTEMPT.MEANS, means)
                      .set(ATTEMPT.PROTOCOL, passage == null ? null : passage.protocol().code())
                      .set(ATTEMPT.CLIENT, passage == null ? null : passage.client().code())
                      .set(ATTEMPT.PORT, passage == null ? null : passage.port())
                      .set(
                          ATTEMPT.AUTHENTICATION,
                          passage == null ? null : passage.authentication().code())
                      .where(ATTEMPT.ID.eq(attempt).and(ATTEMPT.CLOSED_AT.isNull()))
                      .execute()
                  == 1;
          if (closed) JooqLastVisit.ofAttempt(sql, attempt, outcome, ending.at());
          return closed;
        });
  }

  @Override
  public int refusedWith(long run, Hresult error) {
    return database.call(
        sql ->
            sql.select(countDistinct(ATTEMPT.TARGET_ID))
                .from(ATTEMPT)
                .join(TARGET)
                .on(TARGET.ID.eq(ATTEMPT.TARGET_ID))
                .where(TARGET.RUN_ID.eq(run), ATTEMPT.ERROR_CODE.eq(error.toString()))
                .fetchSingle(row -> row.value1()));
  }

  @Override
  public List<Attempt> ofTarget(long target) {
    return database.call(
        sql ->
            sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.TARGET_ID.eq(target))
                .orderBy(ATTEMPT.NUMBER)
                .fetch(JooqAttempts::attempt));
  }

  private static Attempt attempt(AttemptRecord row) {
    return new Attempt(
        row.getId(),
        row.getTargetId(),
        row.getNumber(),
        row.getNode(),
        row.getOpenedAt(),
        ending(row));
  }

  private static Attempt.@Nullable Ending ending(AttemptRecord row) {
    if (row.getClosedAt() == null) return null;
    var outcome =
        new OutcomeColumns(row.getOutcome(), row.getFault(), row.getErrorCode(), row.getDetail());
    var means = row.getMeans();
    return new Attempt.Ending(
        row.getClosedAt(),
        outcome.outcome(),
        means == null ? null : Means.ofCode(means),
        passage(row));
  }

  private static @Nullable Passage passage(AttemptRecord row) {
    if (row.getProtocol() == null) return null;
    return new Passage(
        Protocol.ofCode(row.getProtocol()).orElseThrow(),
        Client.ofCode(row.getClient()).orElseThrow(),
        row.getPort(),
        Authentication.ofCode(row.getAuthentication()).orElseThrow());
  }

  @Override
  public List<StepRecord> steps(long attempt) {
    return database.call(
        sql ->
            sql.selectFrom(STEP)
                .where(STEP.ATTEMPT_ID.eq(attempt))
                .orderBy(STEP.POSITION)
                .fetch(JooqAttempts::step));
  }

  private static StepRecord step(org.rollcall.db.tables.records.StepRecord row) {
    var error = row.getErrorCode();
    return new StepRecord(
        new StepRecord.Command(row.getCode(), row.getCommandLine(), Means.ofCode(row.getMeans())),
        row.getStartedAt(),
        Duration.ofMillis(row.getTookMs()),
        new StepRecord.Answer(
            row.getExitCode(),
            new Transcript(row.getStdout(), row.getStdoutTruncated()),
            new Transcript(row.getStderr(), row.getStderrTruncated())),
        new StepRecord.Verdict(
            row.getVerdict(), error == null ? null : Hresult.parse(error).orElse(null)));
  }
}
