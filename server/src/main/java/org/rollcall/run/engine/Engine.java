package org.rollcall.run.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Claim;
import org.rollcall.run.JooqWakes;
import org.rollcall.run.Run;
import org.rollcall.run.RunState;
import org.rollcall.run.Settlement;
import org.rollcall.run.StopReason;
import org.rollcall.run.Waker;
import org.rollcall.store.Database;
import org.rollcall.store.StoreClock;
import org.rollcall.store.Sweeps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out whatever runs the database holds, together with the other nodes that do so. Nothing
 * that matters is kept in memory: whoever is killed is replaced by the next node or the next start.
 */
public final class Engine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final Duration STORE_PATIENCE = Duration.ofMinutes(10);
  private static final long LOOK_MILLIS = 100;
  private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(500).toNanos();
  private static final long PAUSE_AFTER_TROUBLE_MILLIS = 1_000;

  private final EngineSetting setting;
  private final EngineStores stores;
  private final StoreClock clock;
  private final RunContexts contexts;
  private final Conductor conductor;
  private final Visitors visitors;
  private final Heart heart;
  private final Presence presence;
  private final Database database;
  private final Set<Long> unreviewed = ConcurrentHashMap.newKeySet();
  private final Map<Long, Long> notBefore = new ConcurrentHashMap<>();
  private final Semaphore news = new Semaphore(0);
  private final Thread claimer = Thread.ofPlatform().daemon().name("engine").unstarted(this::work);
  private volatile boolean closing;
  private volatile @Nullable Sweeps sweeps;

  public Engine(
      Database database,
      EngineSetting setting,
      Visiting visiting,
      Meter meter,
      InstantSource ownClock) {
    this.setting = setting;
    this.database = database.patient(STORE_PATIENCE);
    this.stores = EngineStores.in(this.database);
    this.clock = new StoreClock(this.database, ownClock);
    var leases = new Leases(setting.lease(), System::nanoTime);
    var waker = waker(this.database, visiting, clock);
    this.contexts = new RunContexts(stores, setting.node(), visiting, waker, meter, clock);
    this.conductor = new Conductor(stores, clock);
    var settlement =
        new Settlement(stores.transactions(), stores.attempts(), stores.targets(), setting.retry());
    this.visitors =
        new Visitors(setting.atOnce(), leases, settlement, waker, meter, clock, this::changed);
    this.heart = new Heart(setting, EngineStores.in(database), leases, clock);
    this.presence = new Presence(stores, contexts, visitors, clock, this::nudge);
  }

  private static @Nullable Waker waker(Database database, Visiting visiting, InstantSource clock) {
    return visiting
        .waking()
        .map(by -> new Waker(new JooqWakes(database), by.sender(), by.addresses(), clock))
        .orElse(null);
  }

  public void start() {
    start(List.of());
  }

  /**
   * Starts, with more to look after.
   *
   * @param also what else is to be done now and then, by one node of all
   */
  public void start(List<Sweeps.Sweep> also) {
    // Only one process can open a file, so that whoever held a machine in it before was killed.
    if (!database.isPostgres() && setting.onlyRun() == null) {
      stores.targets().reapAll(clock.instant());
    }
    heart.start();
    claimer.start();
    var all = new ArrayList<>(also);
    all.add(new Sweeps.Sweep("take-back-dead-leases", Duration.ofSeconds(1), heart::reap));
    all.add(new Sweeps.Sweep("review-runs", Duration.ofSeconds(1), this::reviewAll));
    all.add(new Sweeps.Sweep("ask-who-is-home", Duration.ofSeconds(2), presence::look));
    sweeps = Sweeps.start(database, setting.node().worker(), all);
  }

  /** Something was started or resumed, or somebody came home: there may be work. */
  public void nudge() {
    if (news.availablePermits() == 0) news.release();
  }

  public EngineStatus status() {
    return new EngineStatus(
        setting.node().name(),
        claimer.isAlive() && !closing,
        visitors.inHand(),
        setting.lease(),
        heart.reachableSince().orElse(null));
  }

  private void changed(long run) {
    unreviewed.add(run);
    nudge();
  }

  private void work() {
    while (!closing) {
      try {
        turn();
        await(LOOK_MILLIS);
      } catch (RuntimeException trouble) {
        LOG.error("the engine could not go on, and tries again", trouble);
        await(PAUSE_AFTER_TROUBLE_MILLIS);
      }
    }
  }

  private void await(long millis) {
    try {
      if (news.tryAcquire(millis, TimeUnit.MILLISECONDS)) news.drainPermits();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn() {
    var halted = contexts.halted();
    var open = open();
    contexts.refresh(open, halted);
    notBefore.keySet().retainAll(open.stream().map(Run::id).toList());
    open.forEach(this::reviewIfChanged);
    if (open.stream().noneMatch(run -> run.state() == RunState.RUNNING)) return;
    var runs = open.stream().collect(Collectors.toMap(Run::id, run -> run));
    var free = visitors.free();
    while (free > 0 && claim(free, runs) > 0 && !closing) free = visitors.free();
  }

  private List<Run> open() {
    var only = setting.onlyRun();
    return stores.runs().open().stream().filter(run -> only == null || run.id() == only).toList();
  }

  private int claim(int free, Map<Long, Run> runs) {
    var since = System.nanoTime();
    var claim =
        new Claim(
            setting.node().worker(), free, setting.onlyRun(), clock.instant(), setting.lease());
    var claimed = stores.targets().claim(claim);
    for (var one : claimed) {
      var run = runs.get(one.target().run());
      if (run == null) stores.targets().release(one.lease()); // it has only just been started
      else visitors.send(one, contexts.of(run), since);
    }
    return claimed.size();
  }

  private void reviewAll() {
    open().forEach(run -> unreviewed.add(run.id()));
    nudge();
  }

  /**
   * The counting behind a review grows with the run, and so does the pause until the next one. It
   * stays short nevertheless: what took long may have waited for a thousand visits that were being
   * written down, and nobody is to wait as many times as long to hear that the run has ended.
   */
  private void reviewIfChanged(Run run) {
    var now = System.nanoTime();
    if (now - notBefore.getOrDefault(run.id(), now) < 0 || !unreviewed.remove(run.id())) return;
    conductor.review(run);
    var took = System.nanoTime() - now;
    notBefore.put(run.id(), System.nanoTime() + Math.min(10 * took, LONGEST_PAUSE_NANOS));
  }

  /**
   * Finishes the visits in hand; calls back what takes longer than the grace, and cuts what takes
   * twice as long. Whatever is not done is given back, for another node or the next start.
   */
  @Override
  public void close() {
    closing = true;
    nudge();
    join(claimer);
    if (!visitors.awaitAll(setting.grace())) {
      contexts.raiseAll(StopReason.SERVER_LEAVES);
      if (!visitors.awaitAll(setting.grace())) heart.cutAll();
      visitors.awaitAll(setting.grace().plusSeconds(5));
    }
    visitors.close();
    var sweeping = sweeps;
    if (sweeping != null) sweeping.close();
    heart.close();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
