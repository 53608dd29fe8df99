package org.rollcall.transport.wake;

import java.time.Duration;

/** Who waits between two packets? The clock, but in tests. */
@FunctionalInterface
public interface Pacer {
  void pause(Duration time) throws InterruptedException;

  static Pacer real() {
    return time -> Thread.sleep(time);
  }
}
