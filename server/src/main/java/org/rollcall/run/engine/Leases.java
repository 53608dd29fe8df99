package org.rollcall.run.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.rollcall.run.Guard;
import org.rollcall.run.Lease;

/**
 * Which targets does this node hold, and for how much longer by its own monotonic clock? A visit
 * whose lease could not be renewed in time is cut before another node may begin one.
 */
final class Leases {
  private static final int MARGIN = 10;

  private final Map<Long, Held> held = new ConcurrentHashMap<>();
  private final Map<Long, Integer> strays = new HashMap<>();
  private final long lasting;
  private final LongSupplier nanos;

  private record Held(Lease lease, Guard guard, long since, long until) {}

  Leases(Duration lease, LongSupplier nanos) {
    this.lasting = lease.toNanos() - lease.toNanos() / MARGIN;
    this.nanos = nanos;
  }

  /**
   * Begins to hold a target.
   *
   * @param since the monotonic time before it was asked for, in nanoseconds
   */
  Guard hold(Lease lease, long since) {
    var guard = new Guard();
    held.put(lease.target(), new Held(lease, guard, since, since + lasting));
    return guard;
  }

  void letGo(Lease lease) {
    held.computeIfPresent(
        lease.target(), (_, now) -> now.lease().claim() == lease.claim() ? null : now);
  }

  /**
   * Takes note of what the database says that we hold. What it gave to somebody else is cut.
   *
   * @param since the monotonic time before the database was asked
   * @return what we are said to hold and know nothing of, for the second time: to be given back
   */
  Map<Long, Integer> renewed(Map<Long, Integer> ours, long since) {
    for (var holding : held.values()) {
      var claim = ours.get(holding.lease().target());
      if (claim != null && claim == holding.lease().claim()) {
        held.computeIfPresent(
            holding.lease().target(),
            (_, now) -> new Held(now.lease(), now.guard(), now.since(), since + lasting));
      } else if (holding.since() - since < 0) {
        // Unless the visit has just ended by itself, somebody took it from us.
        holding.guard().cut();
      }
    }
    return strays(ours);
  }

  private Map<Long, Integer> strays(Map<Long, Integer> ours) {
    var unknown = new HashMap<>(ours);
    unknown.keySet().removeAll(held.keySet());
    var again = new HashMap<>(unknown);
    again.entrySet().retainAll(strays.entrySet());
    strays.clear();
    strays.putAll(unknown);
    return again;
  }

  /** Cuts the visits whose leases are about to run out. */
  void watch() {
    var now = nanos.getAsLong();
    for (var holding : held.values()) {
      if (now - holding.until() >= 0) holding.guard().cut();
    }
  }

  void cutAll() {
    held.values().forEach(holding -> holding.guard().cut());
  }
}
