package org.rollcall.inventory;

import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_IDENTITY;
import static org.rollcall.db.Tables.ROOM;

import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.MachineRecord;
import org.rollcall.store.CleanText;

/** Which row is a machine, and which machine is a row? */
final class JooqMachineRows {
  static final List<Field<?>> COLUMNS =
      List.of(
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
          MACHINE.SEAT_ROW,
          MACHINE.SEAT_COLUMN);

  static final List<Field<?>> FIELDS =
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
          MACHINE.SEAT_ROW,
          MACHINE.SEAT_COLUMN,
          MACHINE.LIFE_CYCLE,
          MACHINE.VERSION,
          MACHINE.SEEN_AT,
          ROOM.NAME);

  static final Table<?> MACHINES =
      MACHINE
          .leftJoin(ROOM)
          .on(ROOM.ID.eq(MACHINE.ROOM_ID))
          .leftJoin(MACHINE_IDENTITY)
          .on(MACHINE_IDENTITY.MACHINE_ID.eq(MACHINE.ID));

  private static final int LONGEST_NOTE = 2_000;

  private JooqMachineRows() {}

  /** The values of {@link #COLUMNS}, in their order. */
  static @Nullable Object[] valuesOf(Listing listing, @Nullable Long room) {
    var endpoint = listing.endpoint();
    var particulars = listing.particulars();
    var seat = particulars.seat();
    return new @Nullable Object[] {
      CleanText.of(listing.name().value(), MachineName.LONGEST),
      CleanText.of(listing.name().key(), MachineName.LONGEST * 2),
      room,
      endpoint.address().value(),
      endpoint.port(),
      endpoint.protocol() == null ? null : endpoint.protocol().code(),
      CleanText.ofNullable(endpoint.credential(), Endpoint.LONGEST_CREDENTIAL_NAME),
      listing.mac() == null ? null : listing.mac().value(),
      CleanText.ofNullable(listing.note(), LONGEST_NOTE),
      CleanText.ofNullable(particulars.owner(), Particulars.LONGEST_OWNER),
      CleanText.ofNullable(particulars.serialNumber(), Particulars.LONGEST_SERIAL_NUMBER),
      seat == null ? null : seat.row(),
      seat == null ? null : seat.column()
    };
  }

  /** An update with one more parameter, whose value is yet to be given. */
  static <T extends @Nullable Object> UpdateSetMoreStep<MachineRecord> parameter(
      UpdateSetMoreStep<MachineRecord> update, Field<T> column) {
    return update.set(column, DSL.val(null, column));
  }

  static Machine machine(Record row, Map<Long, Map<String, String>> labels) {
    var room = row.get(ROOM.NAME);
    var mac = row.get(MACHINE.MAC);
    var id = row.get(MACHINE.ID);
    return new Machine(
        id,
        new Listing(
            new MachineName(row.get(MACHINE.NAME)),
            endpoint(row),
            room == null ? null : new Room(room),
            mac == null ? null : new MacAddress(mac),
            row.get(MACHINE.NOTE),
            labels.getOrDefault(id, Map.of()),
            particulars(row)),
        upkeep(row));
  }

  private static Particulars particulars(Record row) {
    var seatRow = row.get(MACHINE.SEAT_ROW);
    var seatColumn = row.get(MACHINE.SEAT_COLUMN);
    return new Particulars(
        row.get(MACHINE.OWNER),
        row.get(MACHINE.SERIAL_NUMBER),
        seatRow == null || seatColumn == null ? null : new Seat(seatRow, seatColumn));
  }

  private static Upkeep upkeep(Record row) {
    return new Upkeep(
        LifeCycle.ofCode(row.get(MACHINE.LIFE_CYCLE)).orElseThrow(),
        row.get(MACHINE.VERSION),
        row.get(MACHINE.SEEN_AT));
  }

  private static Endpoint endpoint(Record row) {
    var protocol = row.get(MACHINE.TRANSPORT);
    return new Endpoint(
        new Hostname(row.get(MACHINE.ADDRESS)),
        row.get(MACHINE.PORT),
        protocol == null ? null : Protocol.ofCode(protocol).orElseThrow(),
        row.get(MACHINE.CREDENTIAL));
  }
}
