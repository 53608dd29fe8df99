package org.rollcall.lab.clock;

import java.time.Duration;
import java.time.Instant;

/** What time is it in the lab, and what happens later? Tests move it by hand. */
public interface LabClock extends AutoCloseable {
  Instant instant();

  /** Runs the task once this much time has passed, on any thread, unless cancelled before. */
  Ticket after(Duration delay, Runnable task);

  @Override
  void close();

  /** Takes back what was to happen later. */
  @FunctionalInterface
  interface Ticket {
    void cancel();
  }

  /** The clock of the machine the lab runs on. */
  static LabClock real() {
    return new RealLabClock();
  }
}
