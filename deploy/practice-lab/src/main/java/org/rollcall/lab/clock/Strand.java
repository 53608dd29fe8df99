package org.rollcall.lab.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;

/**
 * On which thread does a PC live? All that happens to one PC happens on its strand, one thing after
 * another, so that its state needs no locks.
 */
public record Strand(LabClock clock, Executor executor) {
  public Instant now() {
    return clock.instant();
  }

  /** Runs the task on the strand once this much time has passed. */
  public LabClock.Ticket after(Duration delay, Runnable task) {
    return clock.after(delay, () -> executor.execute(task));
  }

  /** Runs the task soon, or once this much time has passed. */
  public void soon(Duration delay, Runnable task) {
    if (delay.isPositive()) {
      var _ = after(delay, task);
    } else {
      executor.execute(task);
    }
  }
}
