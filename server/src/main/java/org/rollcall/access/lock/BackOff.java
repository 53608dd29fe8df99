package org.rollcall.access.lock;

import java.time.Duration;

/**
 * How long does somebody wait who was wrong so often?
 *
 * @param free how many times one may be wrong for nothing
 * @param memory after how long without a failure all of them are forgotten
 */
record BackOff(int free, Duration memory) {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  // Four free tries, then ever longer waits: some ten an hour, where OWASP ASVS 4.0.3, 2.2.1 allows
  // a hundred. A whole computer room may sit behind one address.
  static BackOff of(Door door) {
    return switch (door) {
      case ACCOUNT -> new BackOff(4, Duration.ofHours(24));
      case ADDRESS -> new BackOff(30, Duration.ofHours(1));
    };
  }

  /** Nothing for those that are free; doubled with each one after. */
  Duration after(int failures) {
    if (failures <= free) return Duration.ZERO;
    var doublings = Math.min(failures - free - 1, 20);
    var wait = FIRST.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
