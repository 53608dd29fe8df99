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
    CREDENTIAL_UNKNOWN;

    /** The stable code, which also names the sentence that explains it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
