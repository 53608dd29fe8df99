package org.rollcall.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.profile.Passage;

/**
 * When was a Target visited, from which node, and how did it end?
 *
 * @param number counts the visits to the target from 1
 * @param ending null while the visit lasts
 */
public record Attempt(
    long id, long target, int number, String node, Instant openedAt, @Nullable Ending ending) {
  /**
   * How did the visit end?
   *
   * @param means by which the machine was asked; null when it was not asked anything
   * @param passage by which way it came in, or tried to last; null where it tried none
   */
  public record Ending(
      Instant at, Outcome outcome, @Nullable Means means, @Nullable Passage passage) {
    public Ending(Instant at, Outcome outcome, @Nullable Means means) {
      this(at, outcome, means, null);
    }
  }
}
