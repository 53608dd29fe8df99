package org.rollcall.audit;

import java.util.Locale;

/**
 * What is wrong with the record, and where?
 *
 * @param number of the first entry concerned
 * @param to of the last one; of a reordered entry, where that which belongs here stands now
 */
public record Flaw(Kind kind, long number, long to) {
  /** What can be wrong with the record? */
  public enum Kind {
    /** An entry says something else than it did when it was sealed. */
    CHANGED,
    /** Entries are gone from between others. */
    MISSING,
    /** An entry stands in the place of another. */
    REORDERED,
    /** The chain once went further than it does now. */
    CUT,
    /** The key it was sealed under is not at hand, so that nobody can tell. */
    KEY_MISSING;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Flaw at(Kind kind, long number) {
    return new Flaw(kind, number, number);
  }
}
