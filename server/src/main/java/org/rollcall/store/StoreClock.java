package org.rollcall.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What time is it for all nodes alike? The database's: leases that one node grants and another
 * judges must not depend on how well their own clocks agree.
 */
public final class StoreClock implements InstantSource {
  private static final Duration TOO_LATE = Duration.ofSeconds(1);

  private final Database database;
  private final InstantSource own;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public StoreClock(Database database, InstantSource own) {
    this.database = database;
    this.own = own;
  }

  /**
   * Looks at the database's clock; between two looks our own one is trusted to run evenly. What
   * comes late says little: half of the wait would be taken for an error of ours.
   */
  public void adjust() {
    var before = own.instant();
    var theirs = database.now();
    var roundTrip = Duration.between(before, own.instant());
    if (roundTrip.compareTo(TOO_LATE) > 0) return;
    ahead.set(Duration.between(before.plus(roundTrip.dividedBy(2)), theirs));
  }

  @Override
  public Instant instant() {
    return own.instant().plus(ahead.get());
  }
}
