package org.rollcall.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What does a user log in as? Kept as it was written, the same however it is cased. */
public record UserName(String value) {
  public static final int LONGEST = 200;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*");

  /** What the record of who did what calls others than users. */
  private static final Set<String> RESERVED = Set.of("operator", "nobody", "server");

  public UserName {
    value = value.strip();
    if (value.length() > LONGEST || !NAME.matcher(value).matches()) {
      throw new IllegalArgumentException("not a user's name");
    }
    if (RESERVED.contains(key(value))) throw new IllegalArgumentException("a reserved name");
  }

  public static Optional<UserName> of(String text) {
    try {
      return Optional.of(new UserName(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What two spellings of one name have in common. */
  public String key() {
    return key(value);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UserName name && name.key().equals(key());
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
