package org.rollcall.run.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Lease;
import org.rollcall.run.Nodes;
import org.rollcall.store.StoreClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Is this node alive, as far as the others can tell? It renews what it holds three times a lease,
 * cuts what it could not renew in time, and takes back what the dead hold.
 */
final class Heart implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heart.class);
  private static final int BEATS_A_LEASE = 3;
  private static final long WATCH_MILLIS = 200;

  private final EngineSetting setting;
  private final EngineStores stores;
  private final Leases leases;
  private final StoreClock clock;
  // Two threads: the one that asks the database may have to wait, the one that cuts must not.
  private final ScheduledExecutorService beats = threads("engine-heart");
  private final ScheduledExecutorService watch = threads("engine-watch");
  private volatile @Nullable Instant startedAt;
  private volatile @Nullable Reachable reachable;

  /** Since when has the database answered without a break? */
  private record Reachable(Instant since, long nanos) {}

  Heart(EngineSetting setting, EngineStores stores, Leases leases, StoreClock clock) {
    this.setting = setting;
    this.stores = stores;
    this.leases = leases;
    this.clock = clock;
  }

  private static ScheduledExecutorService threads(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name(name).factory());
  }

  void start() {
    beat();
    var pause = setting.lease().toMillis() / BEATS_A_LEASE;
    var _ = beats.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    var _ =
        watch.scheduleWithFixedDelay(
            leases::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      clock.adjust();
      renew();
      var now = clock.instant();
      if (startedAt == null) startedAt = now;
      var node = setting.node();
      var started = startedAt == null ? now : startedAt;
      stores.nodes().seen(new Nodes.Node(node.name(), node.version(), started, now, node.keyIds()));
      if (reachable == null) reachable = new Reachable(now, System.nanoTime());
    } catch (RuntimeException unreachable) {
      if (reachable != null) LOG.warn("leases could not be renewed", unreachable);
      reachable = null;
    }
  }

  private void renew() {
    var since = System.nanoTime();
    var worker = setting.node().worker();
    var ours = stores.targets().renew(worker, clock.instant().plus(setting.lease()));
    var now = clock.instant();
    leases
        .renewed(ours, since)
        .forEach(
            (target, claim) ->
                stores.targets().reclaim(new Lease(target, claim, worker, now), now));
  }

  /** Right after an outage every lease looks dead, and its holder has had no chance to say more. */
  void reap() {
    var steady = reachable;
    if (steady == null || System.nanoTime() - steady.nanos() < setting.lease().toNanos()) return;
    var dead = stores.targets().reap(clock.instant());
    if (!dead.isEmpty()) LOG.warn("{} targets taken back from a node that is gone", dead.size());
  }

  Optional<Instant> reachableSince() {
    return Optional.ofNullable(reachable).map(Reachable::since);
  }

  void cutAll() {
    leases.cutAll();
  }

  @Override
  public void close() {
    beats.shutdown();
    watch.shutdownNow();
    try {
      stores.nodes().left(setting.node().name());
    } catch (RuntimeException unreachable) {
      LOG.warn("could not say good-bye", unreachable);
    }
  }
}
