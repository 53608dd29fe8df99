package org.rollcall.compliance.report;

import java.util.Locale;

/** Which column has a report, and what kind of thing stands in it? Names are stable. */
public record Field(String name, Type type) {
  /** What stands in a column, apart from nothing at all. */
  public enum Type {
    /** A text, as people or machines gave it. */
    TEXT,
    /** A code of ours, as a {@link Word}. */
    WORD,
    /** A whole number. */
    WHOLE,
    /** A part of a whole, from 0 to 1. */
    SHARE,
    /** A moment. */
    TIME,
    /** A day of the site's calendar. */
    DAY;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Field text(String name) {
    return new Field(name, Type.TEXT);
  }

  static Field word(String name) {
    return new Field(name, Type.WORD);
  }

  static Field whole(String name) {
    return new Field(name, Type.WHOLE);
  }

  static Field time(String name) {
    return new Field(name, Type.TIME);
  }

  static Field day(String name) {
    return new Field(name, Type.DAY);
  }
}
