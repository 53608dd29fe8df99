package org.rollcall.schedule;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a schedule's instant?
 *
 * @param detail the code of what was wrong, where it was refused
 * @param run the run that was made; null where none was
 * @param machines how many it is about
 */
public record Firing(
    long schedule,
    Instant dueAt,
    Instant firedAt,
    Result result,
    @Nullable String detail,
    @Nullable Long run,
    int machines) {
  /** How did it go? */
  public enum Result {
    ORDERED,
    /** No machine called for it. */
    NOBODY,
    /** No server was there, and the schedule does not catch up. */
    MISSED,
    /** No run could be made of it. */
    REFUSED;

    /** The stable code: stored and sent as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Result ofCode(String code) {
      return Arrays.stream(values())
          .filter(one -> one.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("a newer version wrote " + code));
    }
  }
}
