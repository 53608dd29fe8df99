package org.rollcall.transport.wsman;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** When must it be over? A moment of the monotonic clock, which no change of the time moves. */
public record Deadline(long nanoTime) {
  private static final ScheduledThreadPoolExecutor WATCH = watch();

  public static Deadline in(Duration duration) {
    // A century is as good as for ever, and cannot overflow.
    var bounded =
        duration.compareTo(Duration.ofDays(36_500)) > 0 ? Duration.ofDays(36_500) : duration;
    return new Deadline(System.nanoTime() + bounded.toNanos());
  }

  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
  }

  public boolean passed() {
    return nanoTime - System.nanoTime() <= 0;
  }

  /** The earlier of this and so much time from now. */
  public Deadline orIn(Duration duration) {
    var other = in(duration);
    return other.nanoTime - nanoTime < 0 ? other : this;
  }

  public Deadline plus(Duration grace) {
    return new Deadline(nanoTime + grace.toNanos());
  }

  /**
   * Does this when the moment comes, unless cancelled. It must not block: one thread serves all.
   */
  public Future<?> watch(Runnable strike) {
    return WATCH.schedule(strike, remaining().toNanos(), TimeUnit.NANOSECONDS);
  }

  private static ScheduledThreadPoolExecutor watch() {
    var watch =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("transport-deadlines").daemon().factory());
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }
}
