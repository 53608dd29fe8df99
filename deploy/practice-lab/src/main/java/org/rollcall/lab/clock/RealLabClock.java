package org.rollcall.lab.clock;

import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What time is it really? One timer thread serves every PC. */
final class RealLabClock implements LabClock {
  private final InstantSource source = InstantSource.system();
  private @Nullable HashedWheelTimer timer;

  @Override
  public Instant instant() {
    return source.instant();
  }

  @Override
  public Ticket after(Duration delay, Runnable task) {
    var timeout = timer().newTimeout(_ -> task.run(), delay.toNanos(), TimeUnit.NANOSECONDS);
    return timeout::cancel;
  }

  /** Made when something is first to happen later: options that are changed leave clocks behind. */
  private synchronized HashedWheelTimer timer() {
    if (timer == null) {
      // 10 ms a tick: delays are given in tenths of a second.
      var threads = new DefaultThreadFactory("lab-timer", true);
      timer = new HashedWheelTimer(threads, 10, TimeUnit.MILLISECONDS, 1024);
    }
    return timer;
  }

  @Override
  public synchronized void close() {
    if (timer != null) timer.stop();
  }
}
