package org.rollcall.run;

import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.UpdateSetMoreStep;
import org.rollcall.db.tables.records.TargetRecord;
import org.rollcall.store.Database;

/** How do targets stand, by the database? Their rows are the queue. */
public final class JooqTargets implements Targets {
  private final Database database;
  private final JooqClaims claims;

  public JooqTargets(Database database) {
    this.database = database;
    this.claims = new JooqClaims(database);
  }

  @Override
  public Optional<Claimed> claim(Claim claim) {
    return claims.next(claim);
  }

  @Override
  public List<Long> reap(Instant now) {
    return claims.reap(now);
  }

  @Override
  public List<Long> reapAll(Instant now) {
    return claims.reapAll(now);
  }

  @Override
  public Optional<Lease> extend(Lease lease, Instant until) {
    var kept =
        database.call(
            sql ->
                sql.update(TARGET).set(TARGET.LEASED_UNTIL, until).where(heldBy(lease)).execute());
    return kept == 1
        ? Optional.of(new Lease(lease.target(), lease.claim(), lease.worker(), until))
        : Optional.empty();
  }

  @Override
  public boolean end(Lease lease, Outcome outcome, Instant at) {
    return database.call(
        sql ->
            ended(JooqTargetRows.freed(sql, TargetState.ENDED), outcome, at)
                    .where(heldBy(lease))
                    .execute()
                == 1);
  }

  private static UpdateSetMoreStep<TargetRecord> ended(
      UpdateSetMoreStep<TargetRecord> freed, Outcome outcome, Instant at) {
    var columns = OutcomeColumns.of(outcome);
    return freed
        .set(TARGET.ENDED_AT, at)
        .set(TARGET.OUTCOME, columns.code())
        .set(TARGET.FAULT, columns.fault())
        .set(TARGET.ERROR_CODE, columns.errorCode())
        .set(TARGET.DETAIL, columns.detail());
  }

  @Override
  public boolean release(Lease lease) {
    return database.call(
        sql -> JooqTargetRows.freed(sql, TargetState.WAITING).where(heldBy(lease)).execute() == 1);
  }

  @Override
  public boolean owe(Lease lease, Instant dueAt) {
    return database.call(
        sql ->
            JooqTargetRows.freed(sql, TargetState.OWED)
                    .set(TARGET.DUE_AT, dueAt)
                    .where(heldBy(lease))
                    .execute()
                == 1);
  }

  @Override
  public int stopWaiting(long run, String reason, Instant at) {
    return database.call(
        sql ->
            ended(JooqTargetRows.freed(sql, TargetState.ENDED), new Outcome.Stopped(reason), at)
                .where(
                    TARGET.RUN_ID.eq(run),
                    TARGET.STATE.in(TargetState.WAITING.code(), TargetState.OWED.code()))
                .execute());
  }

  private static Condition heldBy(Lease lease) {
    return TARGET
        .ID
        .eq(lease.target())
        .and(TARGET.STATE.eq(TargetState.RUNNING.code()))
        .and(TARGET.CLAIM.eq(lease.claim()));
  }

  @Override
  public Optional<Target> byId(long target) {
    return database.call(sql -> JooqTargetRows.where(sql, TARGET.ID.eq(target))).stream()
        .findFirst();
  }

  @Override
  public List<Target> ofRun(long run) {
    return database.call(sql -> JooqTargetRows.where(sql, TARGET.RUN_ID.eq(run)));
  }

  @Override
  public Tally tally(long run) {
    return database.call(sql -> JooqTargetRows.tally(sql, run));
  }
}
