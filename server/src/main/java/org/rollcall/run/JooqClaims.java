package org.rollcall.run;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.ATTEMPT;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.rollcall.store.Database;

/** Whose is which target? Handed out with a lease, and taken back when the lease has run out. */
final class JooqClaims {
  private final Database database;

  JooqClaims(Database database) {
    this.database = database;
  }

  Optional<Claimed> next(Claim claim) {
    while (true) {
      try {
        var tried = database.call(sql -> attempt(sql, claim));
        if (!(tried instanceof Try.Lost)) return tried.claimed();
      } catch (IntegrityConstraintViolationException _) {
        // Another run took the same machine in between: it is now one to pass over.
      }
    }
  }

  /** What came of one attempt to claim? */
  private sealed interface Try {
    record Won(Claimed target) implements Try {}

    /** Somebody else took it first: there may be another. */
    record Lost() implements Try {}

    record NothingLeft() implements Try {}

    default Optional<Claimed> claimed() {
      return this instanceof Won(var target) ? Optional.of(target) : Optional.empty();
    }
  }

  private Try attempt(DSLContext sql, Claim claim) {
    var waiting = TARGET.STATE.eq(TargetState.WAITING.code());
    var due = TARGET.STATE.eq(TargetState.OWED.code()).and(TARGET.DUE_AT.le(claim.now()));
    // One after the other, not joined by "or": each is then answered from the start of an index.
    return candidate(sql, claim, waiting)
        .or(() -> candidate(sql, claim, due))
        .map(row -> take(sql, claim, row))
        .orElseGet(Try.NothingLeft::new);
  }

  /** The next in the queue; on PostgreSQL the next that nobody else is taking just now. */
  private Optional<Record3<Long, Long, Integer>> candidate(
      DSLContext sql, Claim claim, Condition open) {
    var busy = TARGET.as("busy");
    var queue =
        sql.select(TARGET.ID, TARGET.MACHINE_ID, TARGET.CLAIM)
            .from(TARGET)
            .where(TARGET.RUN_ID.eq(claim.run()), open, TARGET.WAVE.le(claim.upToWave()))
            .and(
                notExists(selectOne().from(busy).where(busy.BUSY_MACHINE_ID.eq(TARGET.MACHINE_ID))))
            // The first two do not vary; named, H2 sees that its index is in this order.
            .orderBy(TARGET.RUN_ID, TARGET.STATE, TARGET.WAVE, TARGET.ID)
            .limit(1);
    return database.isPostgres()
        ? queue.forUpdate().of(TARGET).skipLocked().fetchOptional()
        : queue.fetchOptional();
  }

  private static Try take(DSLContext sql, Claim claim, Record3<Long, Long, Integer> row) {
    var lease = new Lease(row.value1(), row.value3() + 1, claim.worker(), claim.until());
    if (!take(sql, lease, row.value2())) return new Try.Lost();
    var target = JooqTargetRows.where(sql, TARGET.ID.eq(lease.target())).getFirst();
    return new Try.Won(new Claimed(target, lease));
  }

  private static boolean take(DSLContext sql, Lease lease, long machine) {
    return sql.update(TARGET)
            .set(TARGET.STATE, TargetState.RUNNING.code())
            .set(TARGET.CLAIM, lease.claim())
            .set(TARGET.LEASED_BY, lease.worker())
            .set(TARGET.LEASED_UNTIL, lease.until())
            .set(TARGET.BUSY_MACHINE_ID, machine)
            .setNull(TARGET.DUE_AT)
            .where(TARGET.ID.eq(lease.target()))
            .and(TARGET.STATE.in(TargetState.WAITING.code(), TargetState.OWED.code()))
            .and(TARGET.CLAIM.eq(lease.claim() - 1))
            .execute()
        == 1;
  }

  List<Long> reap(Instant now) {
    return reap(TARGET.LEASED_UNTIL.lt(now), now);
  }

  List<Long> reapAll(Instant now) {
    return reap(noCondition(), now);
  }

  private List<Long> reap(Condition whose, Instant now) {
    return database.call(
        sql -> {
          var dead =
              sql.select(TARGET.ID)
                  .from(TARGET)
                  .where(TARGET.STATE.eq(TargetState.RUNNING.code()))
                  .and(whose)
                  .orderBy(TARGET.ID)
                  .forUpdate()
                  .fetch(row -> row.value1());
          dead.forEach(target -> takeBack(sql, target, now));
          return dead;
        });
  }

  /** The worker may have changed the machine before it died, hence cut off. */
  private static void takeBack(DSLContext sql, long target, Instant now) {
    var outcome = OutcomeColumns.of(new Outcome.CutOff(new FaultCode("shell_gone")));
    sql.update(ATTEMPT)
        .set(ATTEMPT.CLOSED_AT, now)
        .set(ATTEMPT.OUTCOME, outcome.code())
        .set(ATTEMPT.FAULT, outcome.fault())
        .where(ATTEMPT.TARGET_ID.eq(target).and(ATTEMPT.CLOSED_AT.isNull()))
        .execute();
    JooqTargetRows.freed(sql, TargetState.WAITING).where(TARGET.ID.eq(target)).execute();
  }
}
