package org.rollcall.schedule.followup;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to PCs since they were imaged anew?
 *
 * @param run the latest run that was made for it; null before the first
 */
public record FollowUp(
    long id,
    String name,
    @Nullable Long room,
    Said said,
    Instant imagedAt,
    Instant dueAt,
    State state,
    @Nullable Instant closedAt,
    @Nullable Long run,
    @Nullable Instant orderedAt) {
  /** Where does it stand? */
  public enum State {
    OPEN,
    /** It was due, what was missing was told, and it goes on. */
    OVERDUE,
    DONE,
    /** Somebody said that nothing is owed any more. */
    CLOSED;

    public boolean isOpen() {
      return this == OPEN || this == OVERDUE;
    }

    /** The stable code: stored and sent as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static State ofCode(String code) {
      return find(code)
          .orElseThrow(() -> new IllegalStateException("a newer version wrote " + code));
    }
  }

  /** How do we know of it? */
  public enum Origin {
    PERSON,
    /** A program that images PCs said so. */
    WEBHOOK,
    NOTICED;

    /** The stable code: stored and sent as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Origin> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static Origin ofCode(String code) {
      return find(code)
          .orElseThrow(() -> new IllegalStateException("a newer version wrote " + code));
    }
  }

  /**
   * Who said so?
   *
   * @param signs the codes of the signs by which it was noticed, with commas between them
   */
  public record Said(Origin origin, String by, String signs, Instant at) {}
}
