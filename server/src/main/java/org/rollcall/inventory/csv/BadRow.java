package org.rollcall.inventory.csv;

import java.util.Locale;

/**
 * Why can a row of a list not be used?
 *
 * @param line the line of the file where the row begins, from 1; 0 when the whole file is meant
 * @param value what stands there, shortened; empty when nothing does
 */
public record BadRow(long line, Reason reason, String value) {
  private static final int LONGEST_VALUE = 60;

  public BadRow {
    value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
  }

  /** The mistakes that a list can hold. */
  public enum Reason {
    NOT_TEXT,
    NO_ROWS,
    TOO_LARGE,
    HEADING_MISSING,
    HEADING_TWICE,
    BROKEN_QUOTES,
    TOO_MANY_CELLS,
    NAME_MISSING,
    NAME_INVALID,
    NAME_TWICE,
    ADDRESS_INVALID,
    ADDRESS_TWICE,
    PORT_INVALID,
    ROOM_INVALID,
    TRANSPORT_UNKNOWN,
    MAC_INVALID,
    CREDENTIAL_UNKNOWN,
    BUILDING_INVALID,
    OWNER_INVALID,
    SERIAL_INVALID,
    BIOS_UUID_INVALID,
    LIFE_CYCLE_UNKNOWN,
    SEAT_INVALID,
    NOTE_TOO_LONG,
    TOO_MANY_ROWS,
    SHEET_BROKEN,
    SHEET_TOO_OLD;

    /** The stable code, which also names the sentence that explains it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The column at fault; empty when it is the row or the file. */
    public String column() {
      return switch (this) {
        case NAME_MISSING, NAME_INVALID, NAME_TWICE -> "name";
        case ADDRESS_INVALID, ADDRESS_TWICE -> "address";
        case PORT_INVALID -> "port";
        case ROOM_INVALID -> "room";
        case TRANSPORT_UNKNOWN -> "transport";
        case MAC_INVALID -> "mac";
        case CREDENTIAL_UNKNOWN -> "credential";
        case BUILDING_INVALID -> "building";
        case OWNER_INVALID -> "owner";
        case SERIAL_INVALID -> "serial";
        case BIOS_UUID_INVALID -> "bios_uuid";
        case LIFE_CYCLE_UNKNOWN -> "life_cycle";
        case SEAT_INVALID -> "seat";
        case NOTE_TOO_LONG -> "note";
        case NOT_TEXT, NO_ROWS, TOO_LARGE, HEADING_MISSING, HEADING_TWICE, BROKEN_QUOTES -> "";
        case TOO_MANY_CELLS, TOO_MANY_ROWS, SHEET_BROKEN, SHEET_TOO_OLD -> "";
      };
    }
  }
}
