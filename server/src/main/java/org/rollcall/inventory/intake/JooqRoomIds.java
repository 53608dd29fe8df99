package org.rollcall.inventory.intake;

import static org.rollcall.db.Tables.ROOM;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.Room;

/** Which room has which id? Those that were not known are made, with what is said of them. */
final class JooqRoomIds {
  private final Map<Room, Long> ids;

  private JooqRoomIds(Map<Room, Long> ids) {
    this.ids = ids;
  }

  static JooqRoomIds of(DSLContext sql, Collection<Map<Attribute, String>> machines) {
    var buildings = new LinkedHashMap<Room, @Nullable String>();
    for (var values : machines) {
      var room = values.get(Attribute.ROOM);
      if (room != null) {
        buildings.merge(
            new Room(room), values.getOrDefault(Attribute.BUILDING, ""), JooqRoomIds::said);
      }
    }
    var known = known(sql);
    buildings.forEach((room, building) -> known.computeIfAbsent(room, _ -> made(sql, room)));
    buildings.forEach((room, building) -> stand(sql, id(known, room), building));
    return new JooqRoomIds(known);
  }

  private static String said(String before, String after) {
    return after.isEmpty() ? before : after;
  }

  private static Map<Room, Long> known(DSLContext sql) {
    var known = new HashMap<Room, Long>();
    sql.select(ROOM.NAME, ROOM.ID)
        .from(ROOM)
        .forEach(row -> known.put(new Room(row.value1()), row.value2()));
    return known;
  }

  private static Long made(DSLContext sql, Room room) {
    return sql.insertInto(ROOM)
        .set(ROOM.NAME, room.name())
        .set(ROOM.NAME_KEY, room.key())
        .returningResult(ROOM.ID)
        .fetchSingle(row -> row.value1());
  }

  private static void stand(DSLContext sql, long room, @Nullable String building) {
    if (building == null || building.isEmpty()) return;
    sql.update(ROOM)
        .set(ROOM.BUILDING, building)
        .set(ROOM.BUILDING_KEY, building.toLowerCase(Locale.ROOT))
        .set(ROOM.VERSION, ROOM.VERSION.plus(1))
        .where(ROOM.ID.eq(room), ROOM.BUILDING.isDistinctFrom(building))
        .execute();
  }

  private static long id(Map<Room, Long> known, Room room) {
    return Objects.requireNonNull(known.get(room));
  }

  @Nullable Long of(@Nullable String room) {
    return room == null ? null : ids.get(new Room(room));
  }
}
