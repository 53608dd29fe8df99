package org.rollcall.inventory.search;

import org.jspecify.annotations.Nullable;

/**
 * Which machines belong together under a name?
 *
 * @param selector by which it is kept; null where its machines are picked by hand
 * @param credential as whom its machines are entered that name none; null where nobody said
 * @param version grows with each edit
 */
public record Group(
    long id,
    String name,
    @Nullable String selector,
    @Nullable String note,
    @Nullable String credential,
    int version) {
  /** One that names no credential. */
  public Group(
      long id, String name, @Nullable String selector, @Nullable String note, int version) {
    this(id, name, selector, note, null, version);
  }

  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_NOTE = 2_000;
}
