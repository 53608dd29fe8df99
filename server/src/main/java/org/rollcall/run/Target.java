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
   * @param owed what it waits for; null unless it is owed
   * @param wokenAt when a wake-up was last sent to it
   */
  public record Progress(
      TargetState state,
      int attempts,
      @Nullable Outcome outcome,
      @Nullable Owed owed,
      @Nullable Instant wokenAt,
      @Nullable Instant endedAt) {}

  /** What is an owed target waiting for, and when is it looked after next? */
  public record Owed(OwedFor reason, Instant dueAt) {}

  public TargetState state() {
    return progress.state();
  }

  public @Nullable Outcome outcome() {
    return progress.outcome();
  }
}
