package org.rollcall.inventory;

import java.util.Locale;

/**
 * What do people call a machine? Kept as they wrote it, the same however it is cased. It is shown
 * and compared, never sent to a shell or looked up: for that there is {@link Hostname}.
 */
public record MachineName(String value) {
  public static final int LONGEST = 200;

  public MachineName {
    value = value.strip();
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a machine's name has 1 to " + LONGEST + " characters");
    }
    if (!value.codePoints().allMatch(MachineName::isVisible)) {
      throw new IllegalArgumentException("a machine's name has no control characters");
    }
  }

  /** What two spellings of one name have in common. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  // Format characters (bidirectional overrides, zero-width ones) would make two names look alike.
  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MachineName name && name.key().equals(key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
