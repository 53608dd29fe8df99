package org.rollcall.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Plan;
import org.rollcall.run.Terms;

/**
 * What is done of itself?
 *
 * @param enabled whether it fires at all
 * @param nextAt the instant that its next firing is due at; null when there is none
 * @param version grows with each edit
 */
public record Schedule(
    long id,
    String name,
    Work work,
    When when,
    boolean enabled,
    Made made,
    @Nullable Instant nextAt,
    int version) {
  public static final int LONGEST_NAME = 200;

  /**
   * Which machines, and what is done with them?
   *
   * @param selector which machines it means, at the moment of each firing
   * @param lasts for how long machines that are off, or whose room is shut, are waited for
   */
  public record Work(String selector, Plan plan, Terms terms, Duration lasts) {
    public static final Duration LONGEST = Duration.ofDays(60);

    public Work {
      if (!lasts.isPositive() || lasts.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("a run lasts sixty days at most");
      }
    }
  }

  /** When does it fire, and what becomes of a firing that no server was there for? */
  public record When(Trigger trigger, Missed missed) {}

  /** Who made it, and when? */
  public record Made(String by, Instant at) {}

  /** What becomes of firings that no server was there for? */
  public enum Missed {
    /** However many they are, the work is done once as soon as a server is there. */
    CATCH_UP,
    SKIP;

    /** The stable code: stored and sent as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Missed> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static Missed ofCode(String code) {
      return find(code)
          .orElseThrow(() -> new IllegalStateException("a newer version wrote missed " + code));
    }
  }

  public Trigger trigger() {
    return when.trigger();
  }

  /** The same with its next firing at this instant; none where null. */
  public Schedule next(@Nullable Instant at) {
    return new Schedule(id, name, work, when, enabled, made, at, version);
  }
}
