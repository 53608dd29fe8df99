package org.rollcall.run;

import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.rollcall.event.JooqNews;
import org.rollcall.store.Database;

/** How do targets stand, by the database? Their rows are the queue. */
public final class JooqTargets implements Targets {
  private final Database database;

  public JooqTargets(Database database) {
    this.database = database;
  }

  @Override
  public List<Claimed> claim(Claim claim) {
    return database.call(sql -> new JooqClaimRound(sql, claim).claimed());
  }

  @Override
  public Map<Long, Integer> renew(String worker, Instant until) {
    return database.call(sql -> JooqLeases.renew(sql, worker, until));
  }

  @Override
  public List<Long> reap(Instant now) {
    return database.call(sql -> JooqLeases.reap(sql, now));
  }

  @Override
  public List<Long> reapAll(Instant now) {
    return database.call(sql -> JooqLeases.reapAll(sql, now));
  }

  @Override
  public boolean end(Lease lease, Outcome outcome, Instant at) {
    return database.call(
        sql ->
            told(
                sql,
                lease,
                JooqTargetRows.ended(JooqTargetRows.freed(sql, TargetState.ENDED), outcome, at)
                    .where(JooqLeases.heldBy(lease))));
  }

  @Override
  public boolean hold(Lease lease) {
    return database.call(
        sql ->
            sql.select(TARGET.ID)
                .from(TARGET)
                .where(JooqLeases.heldBy(lease))
                .forUpdate()
                .fetch()
                .isNotEmpty());
  }

  @Override
  public boolean reclaim(Lease lease, Instant now) {
    return database.call(sql -> !JooqLeases.reclaim(sql, lease, now).isEmpty());
  }

  @Override
  public boolean release(Lease lease) {
    return database.call(
        sql ->
            told(
                sql,
                lease,
                JooqTargetRows.freed(sql, TargetState.WAITING).where(JooqLeases.heldBy(lease))));
  }

  @Override
  public boolean owe(Lease lease, Target.Owed owed) {
    return database.call(
        sql ->
            told(
                sql,
                lease,
                JooqTargetRows.freed(sql, TargetState.OWED)
                    .set(TARGET.OWED_FOR, owed.reason().code())
                    .set(TARGET.DUE_AT, owed.dueAt())
                    .set(TARGET.PROBES, 0)
                    .where(JooqLeases.heldBy(lease))));
  }

  /** Whether the change was made; if so, whoever watches is told. */
  private static boolean told(DSLContext sql, Lease lease, Query change) {
    var changed = change.execute() == 1;
    if (changed) JooqNews.ofTargets(sql, TARGET.ID.eq(lease.target()));
    return changed;
  }

  @Override
  public int close(long run, Outcome otherwise, Instant at) {
    return database.call(sql -> JooqOpenTargets.close(sql, run, otherwise, at));
  }

  @Override
  public int retire(long machine, Instant at) {
    return database.call(sql -> JooqOpenTargets.retire(sql, machine, at));
  }

  @Override
  public List<Target> probe(Instant now, int most) {
    return database.call(sql -> JooqPresence.probe(sql, now, most));
  }

  @Override
  public boolean appeared(long target, Instant now) {
    return database.call(sql -> JooqPresence.appeared(sql, target, now));
  }

  @Override
  public boolean isSettled(long run, int wave) {
    return database.call(sql -> JooqWaves.isSettled(sql, run, wave));
  }

  @Override
  public Tally tally(long run, int wave) {
    return database.call(
        sql -> JooqTargetRows.tally(sql, TARGET.RUN_ID.eq(run).and(TARGET.WAVE.le(wave))));
  }

  @Override
  public int enlarge(long run, int wave, int by) {
    return database.call(sql -> JooqWaves.enlarge(sql, run, wave, by));
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
    return database.call(sql -> JooqTargetRows.tally(sql, TARGET.RUN_ID.eq(run)));
  }
}
