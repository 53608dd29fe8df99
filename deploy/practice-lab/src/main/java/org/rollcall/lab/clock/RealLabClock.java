package org.rollcall.lab.clock;

import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** What time is it really? One timer thread serves every PC. */
final class RealLabClock implements LabClock {
  private final InstantSource source = InstantSource.system();
  // 10 ms a tick: delays are given in tenths of a second.
  private final HashedWheelTimer timer =
      new HashedWheelTimer(
          new DefaultThreadFactory("lab-timer", true), 10, TimeUnit.MILLISECONDS, 1024);

  @Override
  public Instant instant() {
    return source.instant();
  }

  @Override
  public Ticket after(Duration delay, Runnable task) {
    var timeout = timer.newTimeout(_ -> task.run(), delay.toNanos(), TimeUnit.NANOSECONDS);
    return timeout::cancel;
  }

  @Override
  public void close() {
    timer.stop();
  }
}
