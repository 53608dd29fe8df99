package org.rollcall.inventory.csv;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Particulars;
import org.rollcall.inventory.Seat;
import org.rollcall.inventory.csv.BadRow.Reason;
import org.rollcall.inventory.intake.Told;

/** Which machines do rows describe that have to be reached by what stands in them alone? */
final class Listings {
  private Listings() {}

  static MachineList of(MachineRows list) {
    var machines = new ArrayList<ListedMachine>();
    var badRows = new ArrayList<>(list.badRows());
    for (var row : list.rows()) {
      if (row.value(Attribute.ADDRESS) != null || Cell.address(row.name()).isPresent()) {
        machines.add(new ListedMachine(row.line(), listing(row)));
      } else {
        badRows.add(new BadRow(row.line(), Reason.NAME_INVALID, row.name()));
      }
    }
    badRows.sort((one, other) -> Long.compare(one.line(), other.line()));
    return new MachineList(machines, badRows);
  }

  private static Listing listing(Told row) {
    var address = row.values().getOrDefault(Attribute.ADDRESS, row.name());
    var endpoint =
        new Endpoint(
            Cell.address(address).orElseThrow(),
            value(row, Attribute.PORT, Cell::port),
            value(row, Attribute.TRANSPORT, Cell::transport),
            row.value(Attribute.CREDENTIAL));
    return new Listing(
        Cell.name(row.name()).orElseThrow(),
        endpoint,
        value(row, Attribute.ROOM, Cell::room),
        value(row, Attribute.MAC, Cell::mac),
        row.value(Attribute.NOTE),
        row.labels(),
        particulars(row));
  }

  private static Particulars particulars(Told row) {
    return new Particulars(
        row.value(Attribute.OWNER),
        row.value(Attribute.SERIAL),
        value(row, Attribute.SEAT, Listings::seat));
  }

  /** The reader has made sure that it is one. */
  private static Optional<Seat> seat(String text) {
    var dash = text.indexOf('-');
    return Optional.of(
        new Seat(
            Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1))));
  }

  private static <T> @Nullable T value(
      Told row, Attribute attribute, Function<String, Optional<T>> parse) {
    return Optional.ofNullable(row.value(attribute)).flatMap(parse).orElse(null);
  }
}
