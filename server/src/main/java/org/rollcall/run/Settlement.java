package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import org.rollcall.store.Transactions;

/** What becomes of a Target after a visit: does it end, is it owed, or is it given back? */
public final class Settlement {
  private final Transactions transactions;
  private final Attempts attempts;
  private final Targets targets;
  private final Retry retry;

  public Settlement(Transactions transactions, Attempts attempts, Targets targets, Retry retry) {
    this.transactions = transactions;
    this.attempts = attempts;
    this.targets = targets;
    this.retry = retry;
  }

  /** What was decided? */
  public sealed interface Decision {
    record Ended(Outcome outcome) implements Decision {}

    record Owed(OwedFor reason) implements Decision {}

    record GivenBack() implements Decision {}
  }

  /**
   * Closes the attempt and settles its target, both or neither.
   *
   * @param ours false when the visit was cut because it was ours no more: then it says nothing
   * @param stopping whether whoever stopped the visit stopped the run
   */
  public Decision settle(
      Run run, Claimed claimed, Visited visited, Instant now, boolean ours, boolean stopping) {
    return transactions.together(
        () -> {
          var lease = claimed.lease();
          targets.hold(lease);
          var ending = visited.ending();
          attempts.close(
              visited.attempt().id(),
              new Attempt.Ending(now, ending.outcome(), ending.means(), visited.passage()));
          if (!ours || (isCalledBack(ending.outcome()) && !stopping)) {
            targets.release(lease);
            return new Decision.GivenBack();
          }
          return decide(run, lease, ending, now);
        });
  }

  /** Not every visit that goes no further was called back: one that only reads ends so, too. */
  private static boolean isCalledBack(Outcome outcome) {
    return outcome instanceof Outcome.Stopped(var reason) && StopReason.ofCode(reason).isPresent();
  }

  private Decision decide(Run run, Lease lease, MachineVisit.Ending ending, Instant now) {
    var waits = run.terms().catchesUp();
    if (waits && isAbsence(ending.outcome())) {
      return owe(lease, OwedFor.PRESENCE, now.plus(Patience.FIRST));
    }
    var visits = attempts.ofTarget(lease.target());
    var last = Visits.inTheLightOf(visits, ending);
    var pause = retry.pauseAfter(tries(visits, waits));
    if (last.worthAnother() && pause.isPresent()) {
      return owe(lease, OwedFor.RETRY, now.plus(pause.get()));
    }
    targets.end(lease, last.outcome(), now);
    return new Decision.Ended(last.outcome());
  }

  private Decision owe(Lease lease, OwedFor reason, Instant dueAt) {
    targets.owe(lease, new Target.Owed(reason, dueAt));
    return new Decision.Owed(reason);
  }

  /** Being called back is not a try, nor is finding nobody home where that is waited for. */
  private static int tries(List<Attempt> visits, boolean waits) {
    return (int) Math.max(1, visits.stream().filter(visit -> isTry(visit, waits)).count());
  }

  private static boolean isTry(Attempt attempt, boolean waits) {
    var ending = attempt.ending();
    if (ending == null) return true;
    return !isCalledBack(ending.outcome()) && !(waits && isAbsence(ending.outcome()));
  }

  private static boolean isAbsence(Outcome outcome) {
    return outcome.kind() == Outcome.Kind.ABSENT;
  }
}
