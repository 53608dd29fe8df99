package org.rollcall.notify;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How does a notice fare on its way to somebody?
 *
 * @param message by which it left, together with others in a digest; null before the first try
 * @param trouble the code of why the last try failed
 */
public record Delivery(
    long id,
    long recipient,
    String recipientName,
    Told told,
    Mode mode,
    State state,
    Instant dueAt,
    int tries,
    @Nullable String message,
    @Nullable String trouble,
    @Nullable Instant sentAt) {
  /** What is told? */
  public record Told(
      long notice, NoticeCode code, String about, String facts, String link, Instant at) {}

  /**
   * Which are asked for?
   *
   * @param state of any where null
   * @param before those that are older than this one
   */
  public record Filter(@Nullable State state, @Nullable Long recipient, @Nullable Long before) {}

  /** Does it leave alone, or with others once a day? */
  public enum Mode {
    AT_ONCE,
    DIGEST;

    /** The stable code: stored and sent as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Mode ofCode(String code) {
      return Arrays.stream(values())
          .filter(one -> one.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("a newer version wrote " + code));
    }
  }

  /** Where is it? */
  public enum State {
    WAITING,
    /** In the hands of a server, which has said for how long. */
    SENDING,
    SENT,
    /** It was tried for days. */
    GIVEN_UP;

    /** The stable code: stored and sent as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static java.util.Optional<State> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}
