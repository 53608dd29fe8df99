package org.rollcall.run.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Claimed;
import org.rollcall.run.Guard;
import org.rollcall.run.OwedFor;
import org.rollcall.run.Settlement;
import org.rollcall.run.StopReason;
import org.rollcall.run.Target;
import org.rollcall.run.Waker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Who visits the machines? A virtual thread each, so many at once. */
final class Visitors implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Visitors.class);
  private static final long LOOK_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("visit-", 1).factory());
  private final Semaphore slots;
  private final int most;
  private final Leases leases;
  private final Settlement settlement;
  private final @Nullable Waker waker;
  private final Meter meter;
  private final InstantSource clock;
  private final LongConsumer settled;

  /**
   * @param settled told the run of each visit that is over
   */
  Visitors(
      int most,
      Leases leases,
      Settlement settlement,
      @Nullable Waker waker,
      Meter meter,
      InstantSource clock,
      LongConsumer settled) {
    this.most = most;
    this.slots = new Semaphore(most);
    this.leases = leases;
    this.settlement = settlement;
    this.waker = waker;
    this.meter = meter;
    this.clock = clock;
    this.settled = settled;
  }

  int free() {
    return slots.availablePermits();
  }

  int inHand() {
    return most - slots.availablePermits();
  }

  /** Sends somebody; there has to be a free place. */
  void send(Claimed claimed, RunContext context, long since) {
    slots.acquireUninterruptibly();
    var guard = leases.hold(claimed.lease(), since);
    threads.execute(
        () -> {
          try (var _ = MDC.putCloseable("run", Long.toString(context.run().id()));
              var _ = MDC.putCloseable("target", Long.toString(claimed.target().id()));
              var _ = MDC.putCloseable("machine", claimed.target().machine().name().value())) {
            visit(claimed, context, guard);
          } catch (RuntimeException lost) {
            // The lease stays behind and is taken back, so that the machine is visited again.
            LOG.error("a visit could not be recorded", lost);
          } finally {
            leases.letGo(claimed.lease());
            slots.release();
            settled.accept(context.run().id());
          }
        });
  }

  private void visit(Claimed claimed, RunContext context, Guard guard) {
    awaitTurn(claimed, context, guard);
    meter.visitBegan();
    var began = clock.instant();
    var visited = context.visit().visit(claimed, context.run().plan(), context.stop(), guard);
    var now = clock.instant();
    var decision =
        settlement.settle(
            context.run(), claimed, visited, now, !guard.isCut(), isStopping(context));
    if (decision instanceof Settlement.Decision.Owed(var reason) && reason == OwedFor.PRESENCE) {
      wake(claimed.target(), context);
    }
    meter.visitEnded(visited.ending().outcome(), Duration.between(began, now));
    LOG.info("{}", visited.ending().outcome().code());
  }

  /** On a thread of its own, since calling takes seconds and the place is wanted. */
  void wake(Target target, RunContext context) {
    var by = waker;
    if (by == null || !context.run().terms().wake().wakes()) return;
    threads.execute(
        () -> {
          try {
            LOG.info("{}", by.wake(target));
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException failed) {
            LOG.error("a machine could not be called", failed);
          }
        });
  }

  private static boolean isStopping(RunContext context) {
    return context.stop().raised().filter(why -> why != StopReason.SERVER_LEAVES).isPresent();
  }

  /** Spreads the first visits of a run over its jitter. */
  private static void awaitTurn(Claimed claimed, RunContext context, Guard guard) {
    var jitter = context.run().terms().limits().jitter();
    if (jitter.isZero() || claimed.target().progress().attempts() > 0) return;
    var until = System.nanoTime() + ThreadLocalRandom.current().nextLong(jitter.toNanos());
    while (System.nanoTime() - until < 0 && !guard.isCut() && context.stop().raised().isEmpty()) {
      LockSupport.parkNanos(Math.min(LOOK_UP_NANOS, until - System.nanoTime()));
    }
  }

  /** Waits for those who are under way; says whether all of them came home in time. */
  boolean awaitAll(Duration longest) {
    try {
      if (!slots.tryAcquire(most, longest.toMillis(), TimeUnit.MILLISECONDS)) return false;
      slots.release(most);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
