package org.rollcall.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
   */
  public record Ending(Instant at, Outcome outcome, @Nullable Means means) {}
}
