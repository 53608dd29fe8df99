package org.rollcall.run;

import static org.jooq.impl.DSL.lower;
import static org.rollcall.db.Tables.RELAY;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.MacAddress;
import org.rollcall.store.Database;

/** Who was woken when, by the database? */
public final class JooqWakes implements Wakes {
  private final Database database;

  public JooqWakes(Database database) {
    this.database = database;
  }

  @Override
  public boolean take(long target, Instant at, Instant notSince) {
    return database.call(
        sql ->
            sql.update(TARGET)
                    .set(TARGET.WOKEN_AT, at)
                    .where(TARGET.ID.eq(target))
                    .and(TARGET.STATE.ne(TargetState.ENDED.code()))
                    .and(TARGET.WOKEN_AT.isNull().or(TARGET.WOKEN_AT.le(notSince)))
                    .execute()
                == 1);
  }

  @Override
  public void giveBack(long target, @Nullable Instant before) {
    database.call(
        sql ->
            sql.update(TARGET).set(TARGET.WOKEN_AT, before).where(TARGET.ID.eq(target)).execute());
  }

  @Override
  public List<MacAddress> unanswered(Relay relay) {
    return database.call(
        sql -> {
          var macs = macs(sql, relay);
          return macs.isEmpty() || !turn(sql, relay) ? List.of() : macs;
        });
  }

  private static List<MacAddress> macs(DSLContext sql, Relay relay) {
    return sql.select(TARGET.MAC)
        .from(TARGET)
        .where(TARGET.RUN_ID.eq(relay.run()))
        .and(lower(TARGET.ROOM).eq(relay.room().key()))
        .and(TARGET.STATE.eq(TargetState.OWED.code()))
        .and(TARGET.OWED_FOR.eq(OwedFor.PRESENCE.code()))
        .and(TARGET.MAC.isNotNull())
        .and(TARGET.WOKEN_AT.ge(relay.wokenSince()))
        .orderBy(TARGET.WOKEN_AT.desc(), TARGET.ID)
        .limit(relay.most())
        .fetch(row -> new MacAddress(row.value1()));
  }

  private static boolean turn(DSLContext sql, Relay relay) {
    var room = relay.room().key();
    var renewed =
        sql.update(RELAY)
            .set(RELAY.SENT_AT, relay.at())
            .where(RELAY.ROOM.eq(room))
            .and(RELAY.SENT_AT.le(relay.notSince()))
            .execute();
    if (renewed == 1) return true;
    try {
      return sql.insertInto(RELAY)
              .set(RELAY.ROOM, room)
              .set(RELAY.SENT_AT, relay.at())
              .onConflict(RELAY.ROOM)
              .doNothing()
              .execute()
          == 1;
    } catch (IntegrityConstraintViolationException _) {
      return false; // H2 has no such clause, and what stands in for it can be overtaken
    }
  }
}
