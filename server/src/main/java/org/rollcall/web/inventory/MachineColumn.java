package org.rollcall.web.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.table.Column;

/** What can a list say of each machine? The page's columns, and the headings of a file. */
enum MachineColumn {
  // Those that an import understands first, so that a file can be edited and brought back.
  NAME,
  ADDRESS,
  PORT,
  TRANSPORT,
  CREDENTIAL,
  BUILDING,
  ROOM,
  MAC,
  OWNER,
  SERIAL_NUMBER,
  NOTE,
  LIFE_CYCLE,
  PRODUCTS,
  WINDOWS,
  OFFICE,
  EXPIRES_AT,
  SEEN_AT,
  OUTCOME,
  CAUSE,
  FINDINGS;

  private @Nullable Object of(MachineView machine) {
    return switch (this) {
      case NAME -> machine.name();
      case ADDRESS -> machine.address();
      case PORT -> machine.port();
      case TRANSPORT -> machine.transport();
      case CREDENTIAL -> machine.credential();
      case BUILDING -> machine.building();
      case ROOM -> machine.room();
      case MAC -> machine.mac();
      case OWNER -> machine.owner();
      case SERIAL_NUMBER -> machine.serialNumber();
      case NOTE -> machine.note();
      case LIFE_CYCLE -> machine.lifeCycle();
      case PRODUCTS -> products(machine, null);
      case WINDOWS -> products(machine, "windows");
      case OFFICE -> products(machine, "office");
      case EXPIRES_AT -> machine.expiresAt();
      case SEEN_AT -> machine.seenAt();
      case OUTCOME -> machine.lastVisit() == null ? null : machine.lastVisit().outcome();
      case CAUSE -> machine.lastVisit() == null ? null : machine.lastVisit().cause();
      case FINDINGS -> machine.findings();
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Column<MachineView> column() {
    return new Column<>(code(), this::of);
  }

  static Optional<MachineColumn> ofCode(String code) {
    return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
  }

  /** All, as they stand in a file that nobody chose the columns of. */
  static List<MachineColumn> usual() {
    return Arrays.stream(values()).filter(column -> column != WINDOWS && column != OFFICE).toList();
  }

  private static String products(MachineView view, @Nullable String family) {
    return view.products().stream()
        .filter(product -> family == null || family.equals(product.family()))
        .map(product -> product.title() + " (" + product.state() + ")")
        .collect(Collectors.joining("; "));
  }
}
