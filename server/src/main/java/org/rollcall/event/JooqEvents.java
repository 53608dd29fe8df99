package org.rollcall.event;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.EVENT;
import static org.rollcall.db.Tables.EVENT_SWEPT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rollcall.db.tables.records.EventRecord;
import org.rollcall.store.Database;

/** What changed lately, by the database? */
public final class JooqEvents implements Events {
  /** Longer than any transaction of ours: what did not come by then was rolled back. */
  static final Duration UNSETTLED = Duration.ofMinutes(2);

  static final Duration KEPT = Duration.ofHours(24);
  private static final int AT_ONCE = 10_000;

  private final Database database;

  public JooqEvents(Database database) {
    this.database = database;
  }

  @Override
  public List<Event> unseen(Cursor seen, int most) {
    return database.call(
        sql ->
            sql.selectFrom(EVENT)
                .where(unseen(seen))
                .orderBy(EVENT.ID)
                .limit(most)
                .fetch(JooqEvents::event));
  }

  private static Condition unseen(Cursor seen) {
    Condition unseen = EVENT.ID.gt(seen.upTo());
    for (var gap : seen.gaps()) {
      unseen = unseen.or(EVENT.ID.between(gap.first(), gap.last()));
    }
    return unseen;
  }

  private static Event event(EventRecord row) {
    return new Event(
        row.getId(),
        row.getKind(),
        row.getRunId(),
        row.getTargetId(),
        row.getMachineId(),
        row.getCode(),
        row.getAbout(),
        row.getPosition(),
        row.getAt());
  }

  @Override
  public Cursor now() {
    return database.call(
        sql -> {
          var since = clock(sql).minus(UNSETTLED);
          var recent =
              sql.select(EVENT.ID)
                  .from(EVENT)
                  .where(EVENT.AT.ge(since))
                  .orderBy(EVENT.ID)
                  .fetch(EVENT.ID);
          // What is missing after the last old one may still be on its way.
          var cursor = Cursor.at(latest(sql, EVENT.AT.lt(since)));
          for (var id : recent) cursor = cursor.with(id);
          return cursor;
        });
  }

  /** The database's, by which the rows were written. */
  private static Instant clock(DSLContext sql) {
    return sql.select(currentInstant()).fetchSingle(row -> row.value1());
  }

  private static long latest(DSLContext sql, Condition among) {
    return sql.select(coalesce(max(EVENT.ID), swept(sql)))
        .from(EVENT)
        .where(among)
        .fetchSingle(row -> row.value1());
  }

  private static long swept(DSLContext sql) {
    return sql.selectFrom(EVENT_SWEPT).where(EVENT_SWEPT.ID.eq(1)).fetchSingle().getUpTo();
  }

  @Override
  public boolean reaches(Cursor seen) {
    // Further than the latest: of another store, or of this one before it was restored.
    return database.call(
        sql -> swept(sql) <= seen.upTo() && seen.upTo() <= latest(sql, noCondition()));
  }

  @Override
  public int sweep() {
    var gone = 0;
    while (true) {
      var some = database.call(sql -> sweep(sql, EVENT.AT.lt(clock(sql).minus(KEPT))));
      gone += some;
      if (some < AT_ONCE) return gone;
    }
  }

  private static int sweep(DSLContext sql, Condition old) {
    var ids =
        sql.select(EVENT.ID)
            .from(EVENT)
            .where(old)
            .orderBy(EVENT.ID)
            .limit(AT_ONCE)
            .fetch(EVENT.ID);
    if (ids.isEmpty()) return 0;
    var upTo = ids.getLast();
    sql.update(EVENT_SWEPT)
        .set(EVENT_SWEPT.UP_TO, upTo)
        .where(EVENT_SWEPT.ID.eq(1), EVENT_SWEPT.UP_TO.lt(upTo))
        .execute();
    return sql.deleteFrom(EVENT).where(EVENT.ID.le(upTo), old).execute();
  }
}
