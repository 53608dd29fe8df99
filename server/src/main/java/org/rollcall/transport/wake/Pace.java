package org.rollcall.transport.wake;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When may the next machine's packets go out? All calls share it: forty PCs that start at once draw
 * the current of forty, and a flood of broadcasts reaches every PC of a room.
 */
public final class Pace {
  private final long spacing;
  private final LongSupplier nanoTime;
  private long next;

  public Pace(Duration spacing, LongSupplier nanoTime) {
    this.spacing = spacing.toNanos();
    this.nanoTime = nanoTime;
    next = nanoTime.getAsLong();
  }

  /** Takes the next turn, and says how long to wait for it. */
  public synchronized Duration turn() {
    var now = nanoTime.getAsLong();
    var at = next - now > 0 ? next : now;
    next = at + spacing;
    return Duration.ofNanos(at - now);
  }
}
