package org.rollcall.schedule;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM;
import static org.rollcall.db.Tables.ROOM_HOURS;
import static org.rollcall.db.Tables.RUN;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.TermsJson;
import org.rollcall.store.Database;

/** Which machines wait for their rooms to open, by the database? */
public final class JooqWaiting implements Waiting.Source {
  private final Database database;

  public JooqWaiting(Database database) {
    this.database = database;
  }

  private record Key(long run, String reason, @Nullable String room, @Nullable Instant openFrom) {}

  @Override
  public List<Waiting> now() {
    return database.call(JooqWaiting::now);
  }

  private static List<Waiting> now(DSLContext sql) {
    var groups = new LinkedHashMap<Key, List<String>>();
    sql.select(RUN.ID, RUN.REASON, ROOM.NAME, ROOM_HOURS.OPEN_FROM, MACHINE.NAME)
        .from(TARGET)
        .join(RUN)
        .on(RUN.ID.eq(TARGET.RUN_ID))
        .join(MACHINE)
        .on(MACHINE.ID.eq(TARGET.MACHINE_ID))
        .leftJoin(ROOM)
        .on(ROOM.ID.eq(MACHINE.ROOM_ID))
        .leftJoin(ROOM_HOURS)
        .on(ROOM_HOURS.ROOM_ID.eq(coalesce(MACHINE.ROOM_ID, inline(0L))))
        .where(RUN.ID.in(keeping(sql)), TARGET.STATE.in("waiting", "owed"))
        .orderBy(RUN.ID, ROOM.NAME_KEY, MACHINE.NAME_KEY)
        .forEach(
            row ->
                groups
                    .computeIfAbsent(
                        new Key(row.value1(), row.value2(), row.value3(), row.value4()),
                        _ -> new ArrayList<>())
                    .add(row.value5()));
    return groups.entrySet().stream()
        .map(
            one -> {
              var key = one.getKey();
              return new Waiting(
                  key.run(), key.reason(), key.room(), key.openFrom(), one.getValue());
            })
        .toList();
  }

  private static Set<Long> keeping(DSLContext sql) {
    return sql.select(RUN.ID, RUN.TERMS).from(RUN).where(RUN.STATE.eq("running")).fetch().stream()
        .filter(row -> TermsJson.read(row.value2()).hours().keepsRooms())
        .map(row -> row.value1())
        .collect(Collectors.toSet());
  }
}
