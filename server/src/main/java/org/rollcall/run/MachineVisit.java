package org.rollcall.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.step.ProductKey;
import org.rollcall.diagnosis.Diagnosis;
import org.rollcall.diagnosis.Survey;
import org.rollcall.diagnosis.Symptom;
import org.rollcall.transport.Fault;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.hostkey.Recognition;
import org.slf4j.MDC;

/**
 * How does a visit to one machine end? Connect, look, judge, carry out the steps, read back: each
 * way through ends in exactly one Outcome.
 */
public final class MachineVisit {
  private final Doorway doorway;
  private final Attempts attempts;
  private final Journal journal;
  private final Incidents incidents;
  private final Conduct conduct;

  /**
   * What does every visit of a run go by?
   *
   * @param keys the product keys that the user entered, by the edition that lacks one; kept nowhere
   * @param canGetBetter which codes are worth another visit
   * @param parting what is asked of a machine in the end; null for nothing
   * @param steps told of each step, and how long it took
   */
  public record Conduct(
      InstantSource clock,
      String node,
      Diagnosis diagnosis,
      Map<String, ProductKey> keys,
      Predicate<Hresult> canGetBetter,
      @Nullable Parting parting,
      BiConsumer<String, Duration> steps) {
    public Conduct {
      keys = Map.copyOf(keys);
    }
  }

  public MachineVisit(
      Doorway doorway, Attempts attempts, Journal journal, Incidents incidents, Conduct conduct) {
    this.doorway = doorway;
    this.attempts = attempts;
    this.journal = journal;
    this.incidents = incidents;
    this.conduct = conduct;
  }

  /**
   * How did a visit end?
   *
   * @param worthAnother whether it may end better a little later
   */
  public record Ending(Outcome outcome, boolean worthAnother, @Nullable Means means) {
    static Ending of(Outcome outcome) {
      return new Ending(outcome, false, null);
    }
  }

  /** Visits the machine; what becomes of its target is settled by whoever asked. */
  public Visited visit(Claimed claimed, Plan plan, StopSignal stop, Guard guard) {
    var attempt = attempts.open(claimed.lease(), conduct.node(), conduct.clock().instant());
    // The thread is the visit's own and ends with it: nobody has to take this back.
    MDC.put("attempt", Integer.toString(attempt.number()));
    return visited(claimed.target(), attempt, plan, stop, guard);
  }

  private Visited visited(Target target, Attempt attempt, Plan plan, StopSignal stop, Guard guard) {
    try {
      var entry = guard.during(() -> doorway.enter(target.machine(), plan.visitTimeout(), stop));
      return switch (entry) {
        case Doorway.Entry.Shut(var why) ->
            new Visited(attempt, Ending.of(new Outcome.Stopped(why.code())));
        case Doorway.Entry.Turned(var fault, var passage) -> {
          if (isOfAnother(fault)) {
            journal.doubt(attempt, target.machine().id(), passage, conduct.clock().instant());
          }
          yield new Visited(attempt, Visits.notReached(fault), passage);
        }
        case Doorway.Entry.Open(var shell, var passage) ->
            new Visited(
                attempt,
                within(new GuardedShell(shell, guard), target, attempt, plan, stop),
                passage);
      };
    } catch (TransportException e) {
      return new Visited(attempt, Visits.notReached(e.fault()));
    } catch (RuntimeException bug) {
      return new Visited(attempt, crashed(target, bug));
    }
  }

  /** Whether the PC proved to be another one than it was before. */
  private static boolean isOfAnother(Fault fault) {
    return fault.kind() == Fault.Kind.HOST_KEY_CHANGED
        || Recognition.CERTIFICATE_CHANGED.equals(fault.detail());
  }

  private Ending within(
      RemoteShell shell, Target target, Attempt attempt, Plan plan, StopSignal stop) {
    try {
      return inside(shell, target, attempt, plan, stop);
    } catch (TransportException e) {
      return Visits.notReached(e.fault());
    } catch (RuntimeException bug) {
      return crashed(target, bug);
    }
  }

  private Ending crashed(Target target, RuntimeException bug) {
    var incident =
        incidents.file("visit to " + target.machine().name(), bug, conduct.clock().instant());
    return Ending.of(new Outcome.Crashed(incident));
  }

  private Ending inside(
      RemoteShell open, Target target, Attempt attempt, Plan plan, StopSignal stop)
      throws TransportException {
    try (var shell = open) {
      var dialogue = new Dialogue(shell, attempts, attempt.id(), conduct.clock(), conduct.steps());
      var before = Surveyor.survey(dialogue, plan.hosts().values());
      var symptoms = conduct.diagnosis().of(before);
      var machine = target.machine().id();
      journal.keep(attempt, machine, before, symptoms, _ -> Optional.empty());
      var judge = new Judge(plan, conduct.keys().keySet());
      var ending =
          switch (judge.before(before, symptoms)) {
            case Judge.Verdict.Settled(var outcome) -> Ending.of(outcome);
            case Judge.Verdict.Act act -> {
              var seen = new Seen(attempt, machine, before, symptoms);
              yield carryOut(seen, act, judge, new Actor(dialogue, before, stop), dialogue);
            }
          };
      part(target, dialogue, ending);
      return ending;
    }
  }

  /** A machine that was lost in the meantime is not spoken to any more. */
  private void part(Target target, Dialogue dialogue, Ending ending) {
    var parting = conduct.parting();
    if (parting != null && ending.outcome().lostTo() == null) parting.from(target, dialogue);
  }

  /** What the visit found before it acted. */
  private record Seen(Attempt attempt, long machine, Survey before, List<Symptom> symptoms) {}

  /** From here on the machine may be changed, so that losing it is no longer "not reached". */
  private Ending carryOut(
      Seen seen, Judge.Verdict.Act act, Judge judge, Actor actor, Dialogue dialogue) {
    try {
      var stopped = actor.install(keysFor(seen.before()));
      if (stopped.isEmpty()) stopped = actor.activate(act.families());
      if (stopped.isPresent()) return Ending.of(new Outcome.Stopped(stopped.get().code()));
      // An exit code of 0 is a claim; only the licence state read back is evidence.
      var after = Surveyor.again(dialogue, seen.before());
      journal.keep(seen.attempt(), seen.machine(), after, symptoms(seen, after), actor::errorOf);
      var outcome = judge.after(after, actor.refusal());
      var hope = judge.lacking(after).anyMatch(reading -> canGetBetter(actor.errorOf(reading)));
      var byRefusal = actor.refusal().map(Outcome.Refused::error).filter(_ -> !holds(outcome));
      return new Ending(outcome, hope || canGetBetter(byRefusal), actor.means());
    } catch (TransportException e) {
      return Visits.lost(e.fault(), actor.changed(), actor.means());
    }
  }

  private static boolean holds(Outcome outcome) {
    return outcome.kind() == Outcome.Kind.SUCCESS;
  }

  private boolean canGetBetter(Optional<Hresult> error) {
    return error.filter(conduct.canGetBetter()).isPresent();
  }

  /** What the first look showed stays true for this visit: the second one asks for less. */
  private List<Symptom> symptoms(Seen seen, Survey after) {
    var all = new ArrayList<>(seen.symptoms());
    conduct.diagnosis().of(after).stream()
        .filter(symptom -> all.stream().noneMatch(known -> known.code().equals(symptom.code())))
        .forEach(all::add);
    return all;
  }

  private List<ProductKey> keysFor(Survey survey) {
    return survey.withoutKey().stream()
        .flatMap(edition -> Optional.ofNullable(conduct.keys().get(edition.name())).stream())
        .toList();
  }
}
