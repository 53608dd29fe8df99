package org.rollcall.run.engine;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.rollcall.run.Target;

/** Who of the machines that were off has come on? Their ports are asked, a few at a time. */
final class Presence {
  /** A port that does not answer is waited for, so that this bounds what a campus costs. */
  private static final int AT_ONCE = 64;

  private static final int MOST = 500;

  private final EngineStores stores;
  private final RunContexts contexts;
  private final Visitors visitors;
  private final InstantSource clock;
  private final Runnable nudge;

  Presence(
      EngineStores stores,
      RunContexts contexts,
      Visitors visitors,
      InstantSource clock,
      Runnable nudge) {
    this.visitors = visitors;
    this.stores = stores;
    this.contexts = contexts;
    this.clock = clock;
    this.nudge = nudge;
  }

  void look() {
    var due = stores.targets().probe(clock.instant(), MOST);
    var turns = new Semaphore(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var target : due) {
        turns.acquireUninterruptibly();
        threads.execute(
            () -> {
              try {
                ask(target);
              } finally {
                turns.release();
              }
            });
      }
    }
  }

  private void ask(Target target) {
    var run = stores.runs().byId(target.run());
    if (run.isEmpty()) return;
    var context = contexts.of(run.get());
    var home = context.doorway().obstacle(target.machine()).isEmpty();
    if (!home) {
      visitors.wake(target, context);
    } else if (stores.targets().appeared(target.id(), clock.instant())) {
      nudge.run();
    }
  }
}
