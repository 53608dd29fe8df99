package org.rollcall.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for work, how much, and for how long?
 *
 * @param run the only run that is of interest; null for all of them
 */
public record Claim(String worker, int most, @Nullable Long run, Instant now, Duration lease) {
  public Claim {
    if (!lease.isPositive()) throw new IllegalArgumentException("a lease lasts");
    if (most < 1) throw new IllegalArgumentException("who asks for work asks for some");
    if (worker.length() > 200) throw new IllegalArgumentException("a worker's name is too long");
  }

  public Instant until() {
    return now.plus(lease);
  }
}
