package org.rollcall.inventory;

import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.MACHINE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.event.JooqNews;
import org.rollcall.store.JooqBatch;

/**
 * What does a list change? Compared with what is stored first, since most rows of a list that comes
 * every week say nothing new, and only what changes gets a new version. Used once.
 */
final class JooqTaking {
  /** How many values one statement may name: well below PostgreSQL's 65,535 parameters. */
  private static final int AT_ONCE = 1_000;

  /** So many rows change what a planner has to know of a table. */
  private static final int MANY = 1_000;

  private static final int WIDTH = JooqMachineRows.COLUMNS.size();

  private final DSLContext sql;
  private final Map<String, Listing> listed = new TreeMap<>();
  private final Map<String, Machine> stored = new HashMap<>();
  private final Map<String, @Nullable Object[]> before = new HashMap<>();
  private final Map<Room, Long> rooms;

  private JooqTaking(DSLContext sql, List<Listing> listings) {
    this.sql = sql;
    for (var listing : listings) listed.put(listing.name().key(), listing);
    this.rooms = JooqRooms.idsOf(sql, roomsOf(listings));
  }

  private static Set<Room> roomsOf(List<Listing> listings) {
    var rooms = new HashSet<Room>();
    for (var listing : listings) {
      if (listing.room() != null) rooms.add(listing.room());
    }
    return rooms;
  }

  static List<Machine> take(DSLContext sql, List<Listing> listings, boolean postgres) {
    var taking = new JooqTaking(sql, listings);
    taking.write();
    if (postgres && taking.before.size() + MANY < taking.listed.size()) {
      sql.execute("analyze machine");
    }
    return listings.stream().map(listing -> taking.machine(listing)).toList();
  }

  private Machine machine(Listing listing) {
    var known = Objects.requireNonNull(stored.get(listing.name().key()));
    return new Machine(known.id(), listing, known.upkeep());
  }

  private void write() {
    read(List.copyOf(listed.keySet()));
    var labels = JooqLabels.of(sql, stored.values().stream().map(Machine::id).toList());
    var changed = new ArrayList<Machine>();
    var added = new ArrayList<Listing>();
    listed.forEach(
        (key, listing) -> {
          var known = stored.get(key);
          if (known == null) added.add(listing);
          else if (!says(listing, known, labels)) changed.add(known);
        });
    update(changed);
    insert(added);
    JooqLabels.replace(sql, changed.stream().map(this::machineOf).toList());
    JooqLabels.add(sql, added.stream().map(this::machine).toList());
    tell(changed, added);
  }

  private void tell(List<Machine> changed, List<Listing> added) {
    var ids = new ArrayList<Long>();
    changed.forEach(machine -> ids.add(machine.id()));
    added.forEach(listing -> ids.add(machine(listing).id()));
    JooqNews.ofMachines(sql, ids, "changed");
  }

  private Machine machineOf(Machine known) {
    return machine(Objects.requireNonNull(listed.get(known.name().key())));
  }

  private boolean says(Listing listing, Machine known, Map<Long, Map<String, String>> labels) {
    return Arrays.equals(row(listing), before.get(listing.name().key()))
        && JooqLabels.clean(listing.labels()).equals(labels.getOrDefault(known.id(), Map.of()));
  }

  private void read(List<String> keys) {
    if (keys.size() > JooqMachines.MANY) {
      var wanted = new HashSet<>(keys);
      read(noCondition(), row -> wanted.contains(row.get(MACHINE.NAME_KEY)));
      return;
    }
    keys.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(some -> read(MACHINE.NAME_KEY.in(some), _ -> true));
  }

  private void read(Condition condition, Predicate<Record> wanted) {
    sql.select(JooqMachineRows.FIELDS)
        .select(MACHINE.NAME_KEY, MACHINE.ROOM_ID)
        .from(JooqMachineRows.MACHINES)
        .where(condition)
        .forEach(
            row -> {
              if (wanted.test(row)) keep(row);
            });
  }

  private void keep(Record row) {
    var key = row.get(MACHINE.NAME_KEY);
    stored.put(key, JooqMachineRows.machine(row, Map.of()));
    before.put(key, JooqMachineRows.COLUMNS.stream().map(column -> value(row, column)).toArray());
  }

  private static @Nullable Object value(Record row, Field<?> column) {
    return row.get(column);
  }

  private @Nullable Object[] row(Listing listing) {
    return JooqMachineRows.valuesOf(
        listing, listing.room() == null ? null : rooms.get(listing.room()));
  }

  private void insert(List<Listing> added) {
    if (added.isEmpty()) return;
    // Somebody may list the same machine at the same moment: then the last list is right.
    var statement =
        sql.insertInto(MACHINE)
            .columns(JooqMachineRows.COLUMNS)
            .values(new Object[WIDTH])
            .onConflict(MACHINE.NAME_KEY)
            .doUpdate()
            .setAllToExcluded();
    JooqBatch.run(sql, statement, added.stream().map(this::row).toList());
    read(added.stream().map(listing -> listing.name().key()).toList());
  }

  private void update(List<Machine> changed) {
    if (changed.isEmpty()) return;
    var change = sql.update(MACHINE).set(MACHINE.VERSION, MACHINE.VERSION.plus(DSL.inline(1)));
    for (var column : JooqMachineRows.COLUMNS) {
      change = JooqMachineRows.parameter(change, column);
    }
    var statement = change.where(MACHINE.ID.eq(0L));
    var rows = new ArrayList<@Nullable Object[]>();
    for (var known : changed) {
      var row = Arrays.copyOf(row(machineOf(known).listing()), WIDTH + 1);
      row[WIDTH] = known.id();
      rows.add(row);
    }
    JooqBatch.run(sql, statement, rows);
    read(changed.stream().map(known -> known.name().key()).toList());
  }
}
