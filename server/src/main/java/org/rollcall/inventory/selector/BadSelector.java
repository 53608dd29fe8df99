package org.rollcall.inventory.selector;

import java.util.List;
import java.util.Locale;

/** Where is a selector wrong, and what would be valid there? */
public final class BadSelector extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Mistake mistake;
  private final int offset;
  private final int length;
  private final transient List<String> valid;

  BadSelector(Mistake mistake, int offset, int length, List<String> valid) {
    super(mistake.code() + " at " + offset);
    this.mistake = mistake;
    this.offset = offset;
    this.length = length;
    this.valid = List.copyOf(valid);
  }

  /** The mistakes that can be made. */
  public enum Mistake {
    TOO_LONG,
    TOO_DEEP,
    KEY_UNKNOWN,
    LABEL_MISSING,
    VALUE_MISSING,
    VALUE_UNKNOWN,
    TIME_UNREADABLE,
    QUOTE_OPEN,
    PARENTHESIS_OPEN,
    UNEXPECTED,
    /** A group is kept by a selector that speaks of the group itself. */
    GROUP_CIRCLE;

    /** The stable code, which also names the sentence that explains it. */
    public String code() {
      return "selector_" + name().toLowerCase(Locale.ROOT);
    }
  }

  public Mistake mistake() {
    return mistake;
  }

  /** Where it begins, in UTF-16 units. */
  public int offset() {
    return offset;
  }

  public int length() {
    return length;
  }

  /** What could stand there instead, the likeliest first; empty when that is anything. */
  public List<String> valid() {
    return valid;
  }
}
