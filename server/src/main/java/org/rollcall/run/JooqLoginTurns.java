package org.rollcall.run;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.LOGIN_TURN;
import static org.rollcall.db.Tables.RUN;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.rollcall.audit.Audit;
import org.rollcall.audit.JooqAudit;
import org.rollcall.store.Database;

/** Whose turn is it to log in, by the database? */
public final class JooqLoginTurns implements LoginTurns {
  private final Database database;
  private final Audit audit;

  public JooqLoginTurns(Database database) {
    this.database = database;
    this.audit = new JooqAudit(database);
  }

  @Override
  public Turn take(long run, String credential, String node, Instant now, Instant until) {
    return database.call(
        sql -> {
          var state =
              sql.select(RUN.STATE, RUN.HALTED_BY).from(RUN).where(RUN.ID.eq(run)).fetchSingle();
          if (!state.value1().equals(RunState.RUNNING.code())) {
            return new Turn.Shut(Optional.ofNullable(state.value2()).flatMap(StopReason::ofCode));
          }
          if (addIfMissing(sql, run, credential)) recordUse(sql, run, credential, now);
          var free =
              LOGIN_TURN
                  .HELD_BY
                  .isNull()
                  .or(LOGIN_TURN.HELD_BY.eq(node))
                  .or(LOGIN_TURN.HELD_UNTIL.lt(now));
          var taken =
              sql.update(LOGIN_TURN)
                  .set(LOGIN_TURN.HELD_BY, node)
                  .set(LOGIN_TURN.HELD_UNTIL, until)
                  .where(its(run, credential), LOGIN_TURN.PROVEN.isFalse(), free)
                  .execute();
          if (taken == 1) return new Turn.Ours();
          return isProven(sql, run, credential) ? new Turn.Proven() : new Turn.Later();
        });
  }

  /** Once a run, not once a visit: the row stands for the run's use of the credential. */
  private void recordUse(DSLContext sql, long run, String credential, Instant at) {
    var by = sql.select(RUN.STARTED_BY).from(RUN).where(RUN.ID.eq(run)).fetchSingle();
    audit.record(RunDeeds.used(run, credential, by.value1(), at));
  }

  private static boolean addIfMissing(DSLContext sql, long run, String credential) {
    try {
      return sql.insertInto(LOGIN_TURN, LOGIN_TURN.RUN_ID, LOGIN_TURN.CREDENTIAL)
              .values(run, credential)
              .onConflictDoNothing()
              .execute()
          == 1;
    } catch (IntegrityConstraintViolationException _) {
      // H2 has no such clause, and what stands in for it can be overtaken: the row is there.
      return false;
    }
  }

  private static boolean isProven(DSLContext sql, long run, String credential) {
    return sql.fetchExists(LOGIN_TURN, its(run, credential), LOGIN_TURN.PROVEN.isTrue());
  }

  private static Condition its(long run, String credential) {
    return LOGIN_TURN.RUN_ID.eq(run).and(LOGIN_TURN.CREDENTIAL.eq(credential));
  }

  @Override
  public int giveBack(long run, String credential, LoginGate.Result result) {
    return database.call(
        sql -> {
          var _ = addIfMissing(sql, run, credential);
          var row = sql.fetchSingle(LOGIN_TURN, its(run, credential));
          switch (result) {
            case ACCEPTED -> row.setProven(true);
            case REFUSED -> row.setRefusals(row.getRefusals() + 1);
            case NOT_TRIED -> {}
          }
          row.setHeldBy(null);
          row.setHeldUntil(null);
          row.update();
          return row.getRefusals();
        });
  }

  /** A turn is used by a visit; whoever is visiting nothing has died with it. */
  static void freeThoseOfTheDead(DSLContext sql) {
    var visits =
        selectOne()
            .from(TARGET)
            .where(TARGET.STATE.eq(TargetState.RUNNING.code()))
            .and(TARGET.LEASED_BY.eq(LOGIN_TURN.HELD_BY));
    sql.update(LOGIN_TURN)
        .setNull(LOGIN_TURN.HELD_BY)
        .setNull(LOGIN_TURN.HELD_UNTIL)
        .where(LOGIN_TURN.HELD_BY.isNotNull(), notExists(visits))
        .execute();
  }

  /** What a person's "go on" means: refusals at the start were those machines' own. */
  static void reset(DSLContext sql, long run, @Nullable String haltedBy) {
    if (StopReason.FIRST_PCS_REFUSED.code().equals(haltedBy)) {
      sql.update(LOGIN_TURN)
          .set(LOGIN_TURN.PROVEN, true)
          .setNull(LOGIN_TURN.HELD_BY)
          .where(LOGIN_TURN.RUN_ID.eq(run))
          .execute();
    } else if (StopReason.DOMAIN_ACCOUNT_REFUSED.code().equals(haltedBy)) {
      sql.deleteFrom(LOGIN_TURN).where(LOGIN_TURN.RUN_ID.eq(run)).execute();
    }
  }
}
