package org.rollcall.run.engine;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Retry;

/**
 * How does this node work?
 *
 * @param atOnce how many visits it has in hand at most
 * @param lease for how long it holds a target before it has to say that it is still alive
 * @param grace how long visits in hand may go on when the node is stopped, before they are called
 *     back between two steps; as long again, and they are cut
 * @param onlyRun the only run that it looks after; null for all of them
 */
public record EngineSetting(
    Node node, int atOnce, Duration lease, Duration grace, Retry retry, @Nullable Long onlyRun) {
  /** A database that restarts is back within this. */
  public static final Duration DEFAULT_LEASE = Duration.ofSeconds(60);

  public static final Duration DEFAULT_GRACE = Duration.ofSeconds(20);

  public EngineSetting {
    if (atOnce < 1) throw new IllegalArgumentException("a node visits one machine at least");
    if (lease.compareTo(Duration.ofSeconds(2)) < 0) {
      throw new IllegalArgumentException("a lease lasts two seconds at least");
    }
    if (grace.isNegative()) throw new IllegalArgumentException("a grace is not negative");
  }

  /**
   * Which node is this?
   *
   * @param name as it is shown
   * @param worker the name and something that no other start of it has: what an earlier start held
   *     is not ours
   * @param keyIds which keys of the vault it has
   */
  public record Node(String name, String worker, String version, Set<String> keyIds) {
    public Node {
      keyIds = Set.copyOf(keyIds);
    }

    public static Node starting(String name, String version) {
      var worker = name + "-" + UUID.randomUUID().toString().substring(0, 8);
      return new Node(name, worker, version, Set.of());
    }

    /** The same with a vault that these keys open. */
    public Node having(Set<String> keys) {
      return new Node(name, worker, version, keys);
    }
  }
}
