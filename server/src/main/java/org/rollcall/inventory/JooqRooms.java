package org.rollcall.inventory;

import static java.util.Comparator.comparingInt;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM;
import static org.rollcall.db.Tables.ROOM_SUBNET;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.rollcall.db.tables.records.RoomRecord;
import org.rollcall.event.JooqNews;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which rooms does the database know? */
public final class JooqRooms implements Rooms {
  private static final int LONGEST_NOTE = 2_000;

  private final Database database;

  public JooqRooms(Database database) {
    this.database = database;
  }

  /** The ids of these rooms; those that were not known before are now. */
  static Map<Room, Long> idsOf(DSLContext sql, Collection<Room> rooms) {
    if (rooms.isEmpty()) return Map.of();
    var ids = new HashMap<Room, Long>();
    // Rooms are few beside machines, however many of those a list names.
    sql.select(ROOM.NAME, ROOM.ID)
        .from(ROOM)
        .forEach(row -> ids.put(new Room(row.value1()), row.value2()));
    for (var room : rooms) ids.computeIfAbsent(room, missing -> added(sql, missing));
    return ids;
  }

  private static long added(DSLContext sql, Room room) {
    sql.insertInto(ROOM)
        .set(ROOM.NAME, room.name())
        .set(ROOM.NAME_KEY, room.key())
        .onConflict(ROOM.NAME_KEY)
        .doUpdate()
        .set(ROOM.NAME, excluded(ROOM.NAME))
        .execute();
    return sql.select(ROOM.ID)
        .from(ROOM)
        .where(ROOM.NAME_KEY.eq(room.key()))
        .fetchSingle(row -> row.value1());
  }

  @Override
  public List<RoomDetails> all() {
    return where(noCondition());
  }

  @Override
  public Optional<RoomDetails> byId(long id) {
    return where(ROOM.ID.eq(id)).stream().findFirst();
  }

  @Override
  public Optional<RoomDetails> named(Room room) {
    return where(ROOM.NAME_KEY.eq(room.key())).stream().findFirst();
  }

  @Override
  public RoomDetails take(Room room) {
    return database.call(
        sql -> {
          idsOf(sql, List.of(room));
          return named(room).orElseThrow();
        });
  }

  @Override
  public boolean edit(RoomDetails details) {
    return database.call(
        sql -> {
          if (!edited(sql, details)) return false;
          place(sql, details);
          JooqNews.ofManyMachines(sql);
          return true;
        });
  }

  private static boolean edited(DSLContext sql, RoomDetails details) {
    try {
      return kept(sql, details);
    } catch (IntegrityConstraintViolationException taken) {
      throw new NameTaken(details.room().name(), taken);
    }
  }

  private static boolean kept(DSLContext sql, RoomDetails details) {
    var building = CleanText.ofNullable(details.building(), Room.LONGEST);
    var plan = details.plan();
    return sql.update(ROOM)
            .set(ROOM.NAME, details.room().name())
            .set(ROOM.NAME_KEY, details.room().key())
            .set(ROOM.BUILDING, building)
            .set(ROOM.BUILDING_KEY, building == null ? null : building.toLowerCase(Locale.ROOT))
            .set(ROOM.NOTE, CleanText.ofNullable(details.note(), LONGEST_NOTE))
            .set(ROOM.CREDENTIAL, details.credential())
            .set(ROOM.SEAT_ROWS, plan == null ? null : plan.row())
            .set(ROOM.SEAT_COLUMNS, plan == null ? null : plan.column())
            .set(ROOM.VERSION, ROOM.VERSION.plus(1))
            .where(ROOM.ID.eq(details.id()).and(ROOM.VERSION.eq(details.version())))
            .execute()
        == 1;
  }

  private static void place(DSLContext sql, RoomDetails details) {
    sql.deleteFrom(ROOM_SUBNET).where(ROOM_SUBNET.ROOM_ID.eq(details.id())).execute();
    for (var subnet : details.subnets()) {
      sql.insertInto(ROOM_SUBNET)
          .set(ROOM_SUBNET.CIDR, subnet.cidr())
          .set(ROOM_SUBNET.ROOM_ID, details.id())
          .onConflict(ROOM_SUBNET.CIDR)
          .doUpdate()
          .set(ROOM_SUBNET.ROOM_ID, details.id())
          .execute();
    }
  }

  @Override
  public boolean remove(long id, int version) {
    var used = selectOne().from(MACHINE).where(MACHINE.ROOM_ID.eq(ROOM.ID));
    return database.call(
        sql ->
            sql.deleteFrom(ROOM)
                    .where(ROOM.ID.eq(id).and(ROOM.VERSION.eq(version)).and(notExists(used)))
                    .execute()
                == 1);
  }

  @Override
  public Optional<RoomDetails> around(Hostname address) {
    var closest =
        database.call(sql -> sql.selectFrom(ROOM_SUBNET).fetch()).stream()
            .filter(row -> new Subnet(row.getCidr()).contains(address))
            .max(comparingInt(row -> new Subnet(row.getCidr()).prefix()));
    return closest.flatMap(row -> byId(row.getRoomId()));
  }

  private List<RoomDetails> where(Condition condition) {
    return database.call(
        sql -> {
          var subnets =
              sql.selectFrom(ROOM_SUBNET)
                  .orderBy(ROOM_SUBNET.CIDR)
                  .fetchGroups(ROOM_SUBNET.ROOM_ID, row -> new Subnet(row.getCidr()));
          return sql.selectFrom(ROOM)
              .where(condition)
              .orderBy(ROOM.BUILDING_KEY, ROOM.NAME_KEY)
              .fetch(row -> details(row, subnets.getOrDefault(row.getId(), List.of())));
        });
  }

  private static RoomDetails details(RoomRecord row, List<Subnet> subnets) {
    var rows = row.getSeatRows();
    var columns = row.getSeatColumns();
    return new RoomDetails(
        row.getId(),
        new Room(row.getName()),
        row.getBuilding(),
        row.getNote(),
        row.getCredential(),
        rows == null || columns == null ? null : new Seat(rows, columns),
        subnets,
        row.getVersion());
  }
}
