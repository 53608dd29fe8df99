package org.rollcall.access.lock;

import static org.rollcall.db.Tables.LOGIN_FAILURE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.rollcall.access.SecretToken;
import org.rollcall.db.tables.records.LoginFailureRecord;
import org.rollcall.store.Database;

/** Which failures does the database hold? */
public final class JooqLockOuts implements LockOuts {
  private static final Duration KEPT = Duration.ofDays(2);

  private final Database database;

  public JooqLockOuts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> enter(Door door, String subject, Instant at) {
    return database.call(sql -> enter(sql, door, SecretToken.digest(subject), at));
  }

  private static Optional<Instant> enter(DSLContext sql, Door door, String digest, Instant at) {
    putFirst(sql, door, digest, at);
    var row = sql.selectFrom(LOGIN_FAILURE).where(is(door, digest)).forUpdate().fetchSingle();
    var shut = row.getShutUntil();
    if (shut != null && shut.isAfter(at)) return Optional.of(shut);
    count(row, BackOff.of(door), at);
    return Optional.empty();
  }

  private static void putFirst(DSLContext sql, Door door, String digest, Instant at) {
    try {
      sql.insertInto(LOGIN_FAILURE)
          .set(LOGIN_FAILURE.KIND, door.code())
          .set(LOGIN_FAILURE.SUBJECT, digest)
          .set(LOGIN_FAILURE.FAILURES, 0)
          .set(LOGIN_FAILURE.FAILED_AT, at)
          .onConflictDoNothing()
          .execute();
    } catch (IntegrityConstraintViolationException _) {
      // H2 looks and inserts in two steps, so that of two who come at once one may still conflict.
    }
  }

  private static void count(LoginFailureRecord row, BackOff backOff, Instant at) {
    var past = row.getFailedAt().plus(backOff.memory()).isBefore(at) ? 0 : row.getFailures();
    var wait = backOff.after(past + 1);
    row.setFailures(past + 1);
    row.setFailedAt(at);
    row.setShutUntil(wait.isZero() ? null : at.plus(wait));
    row.update();
  }

  @Override
  public void takeBack(Door door, String subject) {
    var which = is(door, SecretToken.digest(subject)).and(LOGIN_FAILURE.FAILURES.gt(0));
    database.call(
        sql ->
            sql.update(LOGIN_FAILURE)
                .set(LOGIN_FAILURE.FAILURES, LOGIN_FAILURE.FAILURES.minus(1))
                .setNull(LOGIN_FAILURE.SHUT_UNTIL)
                .where(which)
                .execute());
  }

  @Override
  public void open(Door door, String subject) {
    var which = is(door, SecretToken.digest(subject));
    database.call(sql -> sql.deleteFrom(LOGIN_FAILURE).where(which).execute());
  }

  @Override
  public void sweep(Instant at) {
    var which = LOGIN_FAILURE.FAILED_AT.lt(at.minus(KEPT));
    database.call(sql -> sql.deleteFrom(LOGIN_FAILURE).where(which).execute());
  }

  private static Condition is(Door door, String digest) {
    return LOGIN_FAILURE.KIND.eq(door.code()).and(LOGIN_FAILURE.SUBJECT.eq(digest));
  }
}
