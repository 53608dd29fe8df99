package org.rollcall.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rollcall.run.MachineVisit.Ending;
import org.rollcall.transport.Fault;

/** What does a lost connection mean, and what does one visit mean in the light of those before? */
final class Visits {
  // A PC that restarts is gone for a minute and then back.
  private static final Set<Fault.Kind> PASSING = EnumSet.of(Fault.Kind.SHELL_GONE);

  private Visits() {}

  static Ending notReached(Fault fault) {
    return new Ending(new Outcome.NotReached(code(fault)), PASSING.contains(fault.kind()), null);
  }

  static Ending lost(Fault fault, boolean changed, Means means) {
    if (!changed) return notReached(fault);
    return new Ending(new Outcome.CutOff(code(fault)), PASSING.contains(fault.kind()), means);
  }

  private static FaultCode code(Fault fault) {
    var detail = fault.detail();
    // A list of what was offered is for the log; it is longer than any word that has an
    // explanation.
    var word = detail != null && Codes.isCode(detail) ? detail : null;
    return new FaultCode(fault.kind().code(), word);
  }

  /**
   * The ending as the target's own. When an earlier visit may have changed the machine, it was not
   * "never reached", and what is found active was activated by this run.
   */
  static Ending inTheLightOf(List<Attempt> attempts, Ending last) {
    var earlier = attempts.subList(0, Math.max(0, attempts.size() - 1));
    if (earlier.stream().noneMatch(Visits::mayHaveChanged)) {
      // It was there a moment ago, so it is restarting rather than off.
      var gone = last.outcome() instanceof Outcome.NotReached && !earlier.isEmpty();
      return gone ? new Ending(last.outcome(), true, last.means()) : last;
    }
    return switch (last.outcome()) {
      case Outcome.AlreadyActive _ -> new Ending(new Outcome.Activated(), false, last.means());
      case Outcome.NotReached(var fault) ->
          new Ending(new Outcome.CutOff(firstLoss(earlier).orElse(fault)), true, last.means());
      case Outcome.Activated _, Outcome.PartlyActivated _, Outcome.Refused _ -> last;
      case Outcome.Blocked _, Outcome.NothingToActivate _, Outcome.Unconfirmed _ -> last;
      case Outcome.CutOff _, Outcome.Stopped _, Outcome.Crashed _ -> last;
    };
  }

  private static Optional<FaultCode> firstLoss(List<Attempt> earlier) {
    return earlier.stream()
        .map(Attempt::ending)
        .filter(Objects::nonNull)
        .map(ending -> ending.outcome())
        .flatMap(
            outcome ->
                outcome instanceof Outcome.CutOff(var fault)
                    ? Optional.of(fault).stream()
                    : Optional.<FaultCode>empty().stream())
        .findFirst();
  }

  private static boolean mayHaveChanged(Attempt attempt) {
    var ending = attempt.ending();
    if (ending == null) return true;
    return switch (ending.outcome()) {
      case Outcome.Activated _, Outcome.PartlyActivated _, Outcome.Refused _ -> true;
      case Outcome.Unconfirmed _, Outcome.CutOff _, Outcome.Crashed _ -> true;
      case Outcome.AlreadyActive _, Outcome.Blocked _, Outcome.NothingToActivate _ -> false;
      case Outcome.NotReached _, Outcome.Stopped _ -> false;
    };
  }
}
