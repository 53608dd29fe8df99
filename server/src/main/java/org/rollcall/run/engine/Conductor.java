package org.rollcall.run.engine;

import java.time.InstantSource;
import org.rollcall.run.Brake;
import org.rollcall.run.Outcome;
import org.rollcall.run.Run;
import org.rollcall.run.RunChange;
import org.rollcall.run.StopReason;
import org.rollcall.run.Tally;
import org.rollcall.run.TargetState;

/**
 * How does a run go on: does its next wave start, does the brake act, is it over? Any node may ask,
 * and twice is as good as once.
 */
final class Conductor {
  private static final int SMALLEST_TRIAL = 3;

  private final EngineStores stores;
  private final InstantSource clock;

  Conductor(EngineStores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  void review(Run run) {
    switch (run.state()) {
      case RUNNING -> {
        var tally = stores.targets().tally(run.id());
        if (endedByItself(run, tally) || pulledUp(run, tally)) return;
        if (tally.in(TargetState.WAITING) > 0) lookAtWave(run);
      }
      case PAUSED -> endedByItself(run, stores.targets().tally(run.id()));
      case STOPPING -> {
        // Who was in hand when the run was stopped may have been given back since.
        stores.targets().close(run.id(), new Outcome.Stopped(why(run)), clock.instant());
        finishWhenDone(run, stores.targets().tally(run.id()));
      }
      case CREATED, FINISHED -> {}
    }
  }

  private static String why(Run run) {
    var code = run.progress().haltedBy();
    return code == null ? StopReason.BY_OPERATOR.code() : code;
  }

  private boolean endedByItself(Run run, Tally tally) {
    var deadline = run.order().deadline();
    if (deadline != null && !clock.instant().isBefore(deadline)) {
      apply(run, RunChange.Kind.STOPPED, RunChange.ENGINE, StopReason.DEADLINE);
      return true;
    }
    return finishWhenDone(run, tally);
  }

  private boolean finishWhenDone(Run run, Tally tally) {
    if (tally.in(TargetState.ENDED) < tally.total()) return false;
    var change = new RunChange(RunChange.Kind.FINISHED, RunChange.ENGINE, clock.instant(), null);
    // Clones are seen only where many are compared, so that a run looks for them at its end.
    if (stores.runs().apply(run.id(), change)) compare(run);
    return true;
  }

  private void compare(Run run) {
    var visited =
        stores.targets().ofRun(run.id()).stream().map(target -> target.machine().id()).toList();
    stores.clones().compare(visited, clock.instant());
  }

  private boolean pulledUp(Run run, Tally tally) {
    if (run.plan().readsOnly()) return false; // who changes nothing does no harm
    var why = new Brake(run.terms().brake()).pulledBy(signs(run, tally));
    if (why.isEmpty() || run.progress().overruled().contains(why.get().code())) return false;
    return apply(run, RunChange.Kind.PAUSED, RunChange.BRAKE, why.get());
  }

  /** What one success disproves is not looked for. */
  private Brake.Signs signs(Run run, Tally tally) {
    if (tally.of(Outcome.Kind.SUCCESS) > 0) return new Brake.Signs(tally, 0, 0);
    return new Brake.Signs(
        tally,
        stores.attempts().refusedWith(run.id(), Brake.COUNT_TOO_LOW),
        stores.attempts().refusedWith(run.id(), Brake.NO_KMS_HOST));
  }

  private void lookAtWave(Run run) {
    var wave = run.progress().wave();
    if (!stores.targets().isSettled(run.id(), wave)) return;
    var trial = stores.targets().tally(run.id(), wave);
    if (trial.reached() == 0 && trial.total() > 0) {
      // A trial of machines that are off says nothing: others take their places.
      stores.targets().enlarge(run.id(), wave, size(run, wave));
    } else if (new Brake(run.terms().brake()).isGoodEnough(trial)
        || run.progress().overruled().contains(StopReason.TRIAL_FAILED.code())) {
      stores.runs().advance(run.id(), wave + 1);
    } else {
      apply(run, RunChange.Kind.PAUSED, RunChange.BRAKE, StopReason.TRIAL_FAILED);
    }
  }

  private static int size(Run run, int wave) {
    var sizes = run.terms().waves();
    return wave <= sizes.size() ? sizes.get(wave - 1) : SMALLEST_TRIAL;
  }

  private boolean apply(Run run, RunChange.Kind kind, String by, StopReason why) {
    return stores.runs().apply(run.id(), new RunChange(kind, by, clock.instant(), why.code()));
  }
}
