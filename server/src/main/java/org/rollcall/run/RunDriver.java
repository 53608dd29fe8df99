package org.rollcall.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Carries a run to its end: claims one target after the other and visits so many at once. */
public final class RunDriver {
  // The lease outlives the longest visit by what its last writes may take.
  private static final Duration MARGIN = Duration.ofMinutes(5);
  private static final long POLL_MILLIS = 100;

  private final Targets targets;
  private final MachineVisit visit;
  private final Retry retry;
  private final InstantSource clock;
  private final String node;

  public RunDriver(
      Targets targets, MachineVisit visit, Retry retry, InstantSource clock, String node) {
    this.targets = targets;
    this.visit = visit;
    this.retry = retry;
    this.clock = clock;
    this.node = node;
  }

  /** Returns when nothing is left to do, or when the stop was raised and the last visit is over. */
  public void drive(Run run, int atOnce, StopSignal stop) throws InterruptedException {
    var slots = new Semaphore(atOnce);
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      while (stop.raised().isEmpty()) {
        if (!slots.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) continue;
        var claimed = targets.claim(claim(run));
        if (claimed.isPresent()) {
          visitors.execute(() -> visitAndRelease(claimed.get(), run.plan(), stop, slots));
          continue;
        }
        slots.release();
        if (slots.availablePermits() == atOnce && isDone(run)) break;
        pause(slots, atOnce);
      }
    } // closing waits for the machines that are being visited
  }

  private Claim claim(Run run) {
    var lease = run.plan().visitTimeout().plus(MARGIN);
    return Claim.any(run.id(), node, clock.instant(), lease);
  }

  private boolean isDone(Run run) {
    var tally = targets.tally(run.id());
    return tally.in(TargetState.WAITING) == 0 && tally.in(TargetState.OWED) == 0;
  }

  /** Until something may have changed: a visit ended, or a machine that was put off is due. */
  private static void pause(Semaphore slots, int atOnce) throws InterruptedException {
    if (slots.tryAcquire(atOnce, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      slots.release(atOnce);
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private void visitAndRelease(Claimed claimed, Plan plan, StopSignal stop, Semaphore slots) {
    try {
      settle(claimed, visit.visit(claimed, plan, stop));
    } finally {
      slots.release();
    }
  }

  private void settle(Claimed claimed, MachineVisit.Ending ending) {
    var now = clock.instant();
    var pause = retry.pauseAfter(claimed.target().progress().attempts() + 1);
    if (ending.worthAnother() && pause.isPresent()) {
      targets.owe(claimed.lease(), now.plus(pause.get()));
    } else {
      targets.end(claimed.lease(), ending.outcome(), now);
    }
  }
}
