package org.rollcall.inventory.intake;

import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_IDENTITY;
import static org.rollcall.db.Tables.MACHINE_LABEL;
import static org.rollcall.db.Tables.MACHINE_MARK;
import static org.rollcall.db.Tables.ROOM;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;

/** How does each machine of the database look to a source? */
final class JooqKnown {
  private static final List<Field<?>> FIELDS =
      List.of(
          MACHINE.ID,
          MACHINE.NAME,
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
          MACHINE.SEAT_COLUMN,
          ROOM.NAME,
          ROOM.BUILDING,
          MACHINE_IDENTITY.BIOS_UUID,
          MACHINE_IDENTITY.SERIAL_NUMBER);

  private JooqKnown() {}

  static List<KnownMachine> all(DSLContext sql) {
    var labels = labels(sql);
    var marks = marks(sql);
    var known = new ArrayList<KnownMachine>();
    sql.select(FIELDS)
        .from(MACHINE)
        .leftJoin(ROOM)
        .on(ROOM.ID.eq(MACHINE.ROOM_ID))
        .leftJoin(MACHINE_IDENTITY)
        .on(MACHINE_IDENTITY.MACHINE_ID.eq(MACHINE.ID))
        .orderBy(MACHINE.ID)
        .forEach(
            row -> {
              var id = row.get(MACHINE.ID);
              var told = marks.getOrDefault(id, Set.of());
              known.add(machine(row, labels.getOrDefault(id, Map.of()), told));
            });
    return known;
  }

  private static KnownMachine machine(Record row, Map<String, String> labels, Set<Mark> told) {
    var values = values(row);
    var marks = new HashSet<>(told);
    // What the PC says of itself and what a list says of it both give it away.
    Optional.ofNullable(row.get(MACHINE_IDENTITY.BIOS_UUID))
        .flatMap(Mark::biosUuid)
        .ifPresent(marks::add);
    Optional.ofNullable(row.get(MACHINE_IDENTITY.SERIAL_NUMBER))
        .flatMap(Mark::serial)
        .ifPresent(marks::add);
    Optional.ofNullable(values.get(Attribute.SERIAL)).flatMap(Mark::serial).ifPresent(marks::add);
    Optional.ofNullable(values.get(Attribute.MAC)).flatMap(Mark::mac).ifPresent(marks::add);
    uuid(row, told).ifPresent(uuid -> values.put(Attribute.BIOS_UUID, uuid));
    return new KnownMachine(row.get(MACHINE.ID), values, labels, Set.copyOf(marks));
  }

  private static Optional<String> uuid(Record row, Set<Mark> told) {
    return told.stream()
        .filter(mark -> mark.kind() == Mark.Kind.BIOS_UUID)
        .map(Mark::value)
        .findFirst()
        .or(() -> Optional.ofNullable(row.get(MACHINE_IDENTITY.BIOS_UUID)));
  }

  private static Map<Attribute, String> values(Record row) {
    var values = new EnumMap<Attribute, String>(Attribute.class);
    put(values, Attribute.NAME, row.get(MACHINE.NAME));
    put(values, Attribute.ADDRESS, row.get(MACHINE.ADDRESS));
    put(values, Attribute.PORT, row.get(MACHINE.PORT));
    put(values, Attribute.TRANSPORT, row.get(MACHINE.TRANSPORT));
    put(values, Attribute.CREDENTIAL, row.get(MACHINE.CREDENTIAL));
    put(values, Attribute.MAC, row.get(MACHINE.MAC));
    put(values, Attribute.NOTE, row.get(MACHINE.NOTE));
    put(values, Attribute.OWNER, row.get(MACHINE.OWNER));
    var listed = row.get(MACHINE.SERIAL_NUMBER);
    put(
        values,
        Attribute.SERIAL,
        listed == null ? row.get(MACHINE_IDENTITY.SERIAL_NUMBER) : listed);
    put(values, Attribute.LIFE_CYCLE, row.get(MACHINE.LIFE_CYCLE));
    put(values, Attribute.ROOM, row.get(ROOM.NAME));
    put(values, Attribute.BUILDING, row.get(ROOM.BUILDING));
    var seatRow = row.get(MACHINE.SEAT_ROW);
    if (seatRow != null) put(values, Attribute.SEAT, seatRow + "-" + row.get(MACHINE.SEAT_COLUMN));
    return values;
  }

  private static void put(
      Map<Attribute, String> values, Attribute attribute, @Nullable Object value) {
    if (value != null) values.put(attribute, value.toString());
  }

  private static Map<Long, Map<String, String>> labels(DSLContext sql) {
    var labels = new HashMap<Long, Map<String, String>>();
    sql.select(MACHINE_LABEL.MACHINE_ID, MACHINE_LABEL.NAME, MACHINE_LABEL.CONTENT)
        .from(MACHINE_LABEL)
        .forEach(
            row ->
                labels
                    .computeIfAbsent(row.value1(), _ -> new HashMap<>(4))
                    .put(row.value2(), row.value3()));
    return labels;
  }

  private static Map<Long, Set<Mark>> marks(DSLContext sql) {
    var marks = new HashMap<Long, Set<Mark>>();
    sql.select(MACHINE_MARK.MACHINE_ID, MACHINE_MARK.KIND, MACHINE_MARK.MARK)
        .from(MACHINE_MARK)
        .forEach(
            row -> {
              var kind = Mark.Kind.valueOf(row.value2().toUpperCase(Locale.ROOT));
              marks
                  .computeIfAbsent(row.value1(), _ -> new HashSet<>(2))
                  .add(new Mark(kind, row.value3()));
            });
    return marks;
  }
}
