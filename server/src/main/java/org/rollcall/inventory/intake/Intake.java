package org.rollcall.inventory.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came in, from where, and what became of it?
 *
 * @param title the file's name, the source's, or the range of addresses
 * @param source the saved source it came from, if any
 * @param asks the code of what made a source stop and ask; null when nothing did
 * @param endedBy who applied or dropped it
 */
public record Intake(
    long id,
    Kind kind,
    String title,
    @Nullable Long source,
    @Nullable String asks,
    String madeBy,
    Instant madeAt,
    Instant expiresAt,
    State state,
    @Nullable String endedBy,
    @Nullable Instant endedAt) {

  /** Where something can come from. */
  public enum Kind {
    FILE,
    DIRECTORY,
    RANGE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofCode(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }

  /** What can have become of it. */
  public enum State {
    OPEN,
    APPLIED,
    DROPPED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<State> ofCode(String code) {
      return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
  }

  /** Whether it can still be applied. */
  public boolean isOpen(Instant now) {
    return state == State.OPEN && now.isBefore(expiresAt);
  }
}
