package org.rollcall.inventory.intake;

import static org.rollcall.db.Tables.MACHINE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.event.JooqNews;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.LifeCycle;
import org.rollcall.inventory.MachineName;
import org.rollcall.store.CleanText;
import org.rollcall.store.JooqBatch;

/** Writes what was judged, a whole list at a time and within one transaction. Used once. */
final class JooqTakeover {
  private static final int LONGEST_NOTE = 2_000;

  private final DSLContext sql;
  private final @Nullable Long source;
  private final Map<Long, KnownMachine> known = new HashMap<>();

  JooqTakeover(DSLContext sql, List<KnownMachine> known, @Nullable Long source) {
    this.sql = sql;
    this.source = source;
    known.forEach(machine -> this.known.put(machine.id(), machine));
  }

  void take(List<Judged> rows) {
    var fresh = new LinkedHashMap<String, Told>();
    var changed = new LinkedHashMap<Long, Map<Attribute, String>>();
    var told = new LinkedHashMap<Long, Told>();
    for (var row : rows) {
      switch (row.verdict()) {
        case Verdict.New _ -> fresh.put(key(row.name()), Objects.requireNonNull(row.told()));
        case Verdict.Changed(var id, var changes) -> {
          changed.put(id, Differences.applied(machine(id).values(), changes));
          told.put(id, Objects.requireNonNull(row.told()));
        }
        case Verdict.Unchanged _, Verdict.Bad _, Verdict.Gone _ -> {}
      }
    }
    var rooms = rooms(fresh.values(), changed.values());
    insert(fresh.values(), rooms);
    update(changed, rooms);
    ids(fresh.keySet()).forEach((key, id) -> told.put(id, Objects.requireNonNull(fresh.get(key))));
    new JooqMarks(sql, source).write(told, known.keySet());
    JooqNews.ofMachines(sql, told.keySet(), "changed");
  }

  private KnownMachine machine(long id) {
    return Objects.requireNonNull(known.get(id), "a machine that was judged is not there");
  }

  private JooqRoomIds rooms(Collection<Told> fresh, Collection<Map<Attribute, String>> changed) {
    var values = new ArrayList<Map<Attribute, String>>(changed);
    fresh.forEach(told -> values.add(told.values()));
    return JooqRoomIds.of(sql, values);
  }

  private void insert(Collection<Told> fresh, JooqRoomIds rooms) {
    var statement =
        sql.insertInto(
                MACHINE,
                MACHINE.NAME,
                MACHINE.NAME_KEY,
                MACHINE.ROOM_ID,
                MACHINE.ADDRESS,
                MACHINE.PORT,
                MACHINE.TRANSPORT,
                MACHINE.CREDENTIAL,
                MACHINE.MAC,
                MACHINE.NOTE,
                MACHINE.OWNER,
                MACHINE.SERIAL_NUMBER,
                MACHINE.LIFE_CYCLE,
                MACHINE.SEAT_ROW,
                MACHINE.SEAT_COLUMN)
            .values(
                (String) null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    JooqBatch.run(
        sql,
        statement,
        fresh.stream().map(told -> columns(withAddress(told.values()), rooms, null)).toList());
  }

  private static Map<Attribute, String> withAddress(Map<Attribute, String> told) {
    var values = new EnumMap<Attribute, String>(Attribute.class);
    values.putAll(told);
    var name = Objects.requireNonNull(told.get(Attribute.NAME));
    values.computeIfAbsent(
        Attribute.ADDRESS, _ -> Objects.requireNonNull(Differences.asAddress(name)));
    return values;
  }

  private void update(Map<Long, Map<Attribute, String>> changed, JooqRoomIds rooms) {
    var statement =
        sql.update(MACHINE)
            .set(MACHINE.NAME, (String) null)
            .set(MACHINE.NAME_KEY, (String) null)
            .set(MACHINE.ROOM_ID, (Long) null)
            .set(MACHINE.ADDRESS, (String) null)
            .set(MACHINE.PORT, (Integer) null)
            .set(MACHINE.TRANSPORT, (String) null)
            .set(MACHINE.CREDENTIAL, (String) null)
            .set(MACHINE.MAC, (String) null)
            .set(MACHINE.NOTE, (String) null)
            .set(MACHINE.OWNER, (String) null)
            .set(MACHINE.SERIAL_NUMBER, (String) null)
            .set(MACHINE.LIFE_CYCLE, (String) null)
            .set(MACHINE.SEAT_ROW, (Integer) null)
            .set(MACHINE.SEAT_COLUMN, (Integer) null)
            .set(MACHINE.VERSION, MACHINE.VERSION.plus(org.jooq.impl.DSL.inline(1)))
            .where(MACHINE.ID.eq((Long) null));
    var rows = new ArrayList<@Nullable Object[]>();
    changed.forEach((id, values) -> rows.add(columns(values, rooms, id)));
    JooqBatch.run(sql, statement, rows);
  }

  /** The columns as both statements name them; an update ends with the id. */
  private static @Nullable Object[] columns(
      Map<Attribute, String> values, JooqRoomIds rooms, @Nullable Long id) {
    var name = Objects.requireNonNull(values.get(Attribute.NAME));
    var seat = values.get(Attribute.SEAT);
    var columns =
        new @Nullable Object[] {
          CleanText.line(name, MachineName.LONGEST),
          CleanText.line(key(name), MachineName.LONGEST * 2),
          rooms.of(values.get(Attribute.ROOM)),
          values.get(Attribute.ADDRESS),
          whole(values.get(Attribute.PORT)),
          values.get(Attribute.TRANSPORT),
          values.get(Attribute.CREDENTIAL),
          values.get(Attribute.MAC),
          CleanText.ofNullable(values.get(Attribute.NOTE), LONGEST_NOTE),
          CleanText.ofNullable(values.get(Attribute.OWNER), 200),
          CleanText.ofNullable(values.get(Attribute.SERIAL), 128),
          values.getOrDefault(Attribute.LIFE_CYCLE, LifeCycle.IN_USE.code()),
          seat == null ? null : whole(seat.substring(0, seat.indexOf('-'))),
          seat == null ? null : whole(seat.substring(seat.indexOf('-') + 1)),
          id
        };
    return id == null ? java.util.Arrays.copyOf(columns, columns.length - 1) : columns;
  }

  private static @Nullable Integer whole(@Nullable String text) {
    return text == null ? null : Integer.valueOf(text);
  }

  private static String key(String name) {
    return new MachineName(name).key();
  }

  private Map<String, Long> ids(Set<String> keys) {
    var ids = new LinkedHashMap<String, Long>();
    var all = sql.select(MACHINE.NAME_KEY, MACHINE.ID).from(MACHINE);
    // A statement that names thousands takes longer to read than all machines do.
    var some = keys.size() > JooqStock.AT_ONCE ? all : all.where(MACHINE.NAME_KEY.in(keys));
    try (var rows = some.fetchLazy()) {
      for (var row : rows) {
        if (keys.contains(row.value1())) ids.put(row.value1(), row.value2());
      }
    }
    return ids;
  }
}
