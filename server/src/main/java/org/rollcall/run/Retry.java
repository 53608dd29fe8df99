package org.rollcall.run;

import java.time.Duration;
import java.util.Optional;

/**
 * Is a visit worth another one, and when? Only for what can get better by itself, and not for ever.
 *
 * @param firstPause the pause before the second visit; each further one is three times as long
 * @param most how many visits at most are made to one machine
 */
public record Retry(Duration firstPause, int most) {
  /** The first visit, and three more: a KMS host that restarts is back within a few minutes. */
  public static final Retry USUAL = new Retry(Duration.ofSeconds(10), 4);

  private static final int GROWTH = 3;

  public Retry {
    if (firstPause.isNegative()) throw new IllegalArgumentException("a pause is not negative");
    if (most < 1) throw new IllegalArgumentException("there is one visit at least");
  }

  /** The pause after so many visits, or empty when it was the last. */
  public Optional<Duration> pauseAfter(int visits) {
    return visits >= most
        ? Optional.empty()
        : Optional.of(firstPause.multipliedBy((long) Math.pow(GROWTH, visits - 1)));
  }
}
