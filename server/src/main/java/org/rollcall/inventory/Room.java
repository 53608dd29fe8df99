package org.rollcall.inventory;

import java.util.Locale;

/** In which room does a machine stand? Kept as people wrote it, the same however it is cased. */
public record Room(String name) {
  public static final int LONGEST = 200;

  public Room {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new IllegalArgumentException("a room's name has 1 to " + LONGEST + " characters");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a room's name has no control characters");
    }
  }

  /** What two spellings of one room have in common. */
  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Room room && room.key().equals(key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
