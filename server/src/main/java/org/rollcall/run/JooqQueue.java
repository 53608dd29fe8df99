package org.rollcall.run;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.RUN;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.rollcall.store.Database;

/** What waits, by the rows that are the queue? */
public final class JooqQueue implements Queue {
  private static final Condition RUNNING = RUN.STATE.eq(RunState.RUNNING.code());
  private static final Condition WAITING =
      TARGET.RUN_ID.eq(RUN.ID).and(TARGET.STATE.eq(TargetState.WAITING.code()));

  private final Database database;

  public JooqQueue(Database database) {
    this.database = database;
  }

  @Override
  public int waiting() {
    return database.call(
        sql -> sql.fetchCount(sql.selectOne().from(TARGET).join(RUN).on(WAITING).where(RUNNING)));
  }

  @Override
  public Optional<Instant> waitingSince() {
    return database.call(
        sql ->
            sql.select(min(RUN.STARTED_AT))
                .from(RUN)
                .where(RUNNING.and(exists(selectOne().from(TARGET).where(WAITING))))
                .fetchOptional(row -> row.value1()));
  }

  @Override
  public void ask() {
    database.call(sql -> sql.selectOne().fetchSingle());
  }
}
