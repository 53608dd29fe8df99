package org.rollcall.run;

import java.time.Duration;
import java.time.Instant;

/**
 * Who asks for work, of which run, and for how long?
 *
 * @param upToWave the last wave that may go
 */
public record Claim(long run, int upToWave, String worker, Instant now, Duration lease) {
  public Claim {
    if (!lease.isPositive()) throw new IllegalArgumentException("a lease lasts");
    if (worker.length() > 200) throw new IllegalArgumentException("a worker's name is too long");
  }

  /** A claim on any target of the run, whatever its wave. */
  public static Claim any(long run, String worker, Instant now, Duration lease) {
    return new Claim(run, Integer.MAX_VALUE, worker, now, lease);
  }

  public Instant until() {
    return now.plus(lease);
  }
}
