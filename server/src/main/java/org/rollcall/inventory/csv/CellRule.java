package org.rollcall.inventory.csv;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.LifeCycle;
import org.rollcall.inventory.Seat;
import org.rollcall.inventory.csv.BadRow.Reason;
import org.rollcall.inventory.intake.Mark;

/** In which one spelling does each attribute come in, and what is said of a cell that has none? */
final class CellRule {
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SERIAL = 128;

  private static final Pattern UUID =
      Pattern.compile("\\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?");
  // Row and column, as 3-5, 3,5 or R3C5.
  private static final Pattern SEAT = Pattern.compile("[Rr]?(\\d{1,3})\\s*[-,/Cc]\\s*(\\d{1,3})");

  private static final Map<String, LifeCycle> LIFE_CYCLES =
      Map.of(
          "使用中", LifeCycle.IN_USE,
          "in use", LifeCycle.IN_USE,
          "維修中", LifeCycle.IN_REPAIR,
          "送修", LifeCycle.IN_REPAIR,
          "in repair", LifeCycle.IN_REPAIR,
          "報廢", LifeCycle.RETIRED,
          "已報廢", LifeCycle.RETIRED,
          "除役", LifeCycle.RETIRED);

  private final Set<String> credentials;

  CellRule(Set<String> credentials) {
    this.credentials = credentials;
  }

  /** What the cell says; a blank text where it says nothing of this machine. */
  Optional<String> read(Attribute attribute, String cell) {
    return switch (attribute) {
      case NAME -> Cell.name(cell).map(Object::toString);
      case ADDRESS -> Cell.address(cell).map(Hostname::value);
      case PORT -> Cell.port(cell).map(Object::toString);
      case TRANSPORT -> Cell.transport(cell).map(protocol -> protocol.code());
      case ROOM, BUILDING -> Cell.room(cell).map(Object::toString);
      case MAC -> Cell.mac(cell).map(Object::toString);
      case CREDENTIAL -> Optional.of(cell).filter(credentials::contains);
      case NOTE -> Optional.of(cell).filter(text -> text.length() <= LONGEST_NOTE);
      case OWNER -> Optional.of(cell).filter(text -> text.length() <= LONGEST_NAME);
      case SERIAL -> serial(cell);
      case BIOS_UUID -> uuid(cell);
      case LIFE_CYCLE -> lifeCycle(cell);
      case SEAT -> seat(cell);
    };
  }

  /** A filler in place of a serial number says nothing, and is no mistake. */
  private static Optional<String> serial(String cell) {
    if (cell.length() > LONGEST_SERIAL) return Optional.empty();
    return Optional.of(Mark.serial(cell).isPresent() ? cell : "");
  }

  private static Optional<String> uuid(String cell) {
    if (!UUID.matcher(cell).matches()) return Optional.empty();
    return Optional.of(Mark.biosUuid(cell).map(Mark::value).orElse(""));
  }

  private static Optional<String> lifeCycle(String cell) {
    var lower = cell.toLowerCase(Locale.ROOT);
    return LifeCycle.ofCode(lower)
        .or(() -> Optional.ofNullable(LIFE_CYCLES.get(lower)))
        .map(LifeCycle::code);
  }

  private static Optional<String> seat(String cell) {
    var match = SEAT.matcher(cell);
    if (!match.matches()) return Optional.empty();
    try {
      var seat = new Seat(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
      return Optional.of(seat.row() + "-" + seat.column());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static Reason reason(Attribute attribute) {
    return switch (attribute) {
      case NAME -> Reason.NAME_INVALID;
      case ADDRESS -> Reason.ADDRESS_INVALID;
      case PORT -> Reason.PORT_INVALID;
      case TRANSPORT -> Reason.TRANSPORT_UNKNOWN;
      case ROOM -> Reason.ROOM_INVALID;
      case BUILDING -> Reason.BUILDING_INVALID;
      case MAC -> Reason.MAC_INVALID;
      case CREDENTIAL -> Reason.CREDENTIAL_UNKNOWN;
      case NOTE -> Reason.NOTE_TOO_LONG;
      case OWNER -> Reason.OWNER_INVALID;
      case SERIAL -> Reason.SERIAL_INVALID;
      case BIOS_UUID -> Reason.BIOS_UUID_INVALID;
      case LIFE_CYCLE -> Reason.LIFE_CYCLE_UNKNOWN;
      case SEAT -> Reason.SEAT_INVALID;
    };
  }
}
