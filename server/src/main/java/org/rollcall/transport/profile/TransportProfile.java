package org.rollcall.transport.profile;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which way are those PCs entered that go by it?
 *
 * @param version grows with each edit
 */
public record TransportProfile(
    long id, String name, Speech speech, Reliance reliance, @Nullable String note, int version) {
  public static final int LONGEST_NAME = 100;
  public static final int LONGEST_NOTE = 1_000;

  public TransportProfile {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a profile's name has 1 to " + LONGEST_NAME + " characters");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a profile's name has no control characters");
    }
  }

  /** What two spellings of one name have in common. */
  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  public Optional<Speech.Contradiction> contradiction() {
    return speech.contradiction();
  }
}
