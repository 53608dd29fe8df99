package org.rollcall.compliance.report;

import org.jspecify.annotations.Nullable;

/**
 * Which code stands in a cell, and on which shelf of the locale files are the words for it?
 *
 * @param shelf such as {@code cover.}
 */
public record Word(String shelf, String code) {
  static @Nullable Word of(String shelf, @Nullable String code) {
    return code == null ? null : new Word(shelf, code);
  }

  @Override
  public String toString() {
    return code;
  }
}
