package org.rollcall.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How does one machine fare in one Run? */
public record Target(long id, long run, FrozenMachine machine, int wave, Progress progress) {
  /**
   * How far has it come?
   *
   * @param attempts how many visits were begun
   * @param outcome how it ended; null until then
   * @param dueAt when an owed target is tried again
   */
  public record Progress(
      TargetState state,
      int attempts,
      @Nullable Outcome outcome,
      @Nullable Instant dueAt,
      @Nullable Instant endedAt) {}

  public TargetState state() {
    return progress.state();
  }

  public @Nullable Outcome outcome() {
    return progress.outcome();
  }
}
