package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.run.Attempts;
import org.rollcall.run.JooqAttempts;
import org.rollcall.run.JooqTargets;
import org.rollcall.run.Target;
import org.rollcall.run.TargetState;
import org.rollcall.store.Database;

/**
 * Where do a run's rows, what the API says of it, and what its PCs were really told to do disagree?
 */
final class KillEvidence {
  private static final Set<String> GOOD = Set.of("activated", "already_active");

  private final PracticeLab lab;
  private final List<Target> targets;
  private final Attempts attempts;
  private final JsonNode told;

  /**
   * @param told what the API says of the run
   */
  KillEvidence(PracticeLab lab, Database database, JsonNode told) {
    this.lab = lab;
    this.told = told;
    targets = new JooqTargets(database).ofRun(told.path("id").asLong());
    attempts = new JooqAttempts(database);
  }

  int visits() {
    return targets.stream().mapToInt(target -> attempts.ofTarget(target.id()).size()).sum();
  }

  /** One sentence for each disagreement. */
  List<String> violations() {
    return Stream.of(
            otherMachines(),
            tallyAgainstRows(),
            targets.stream().flatMap(KillEvidence::badEnding),
            targets.stream().flatMap(target -> onThePc(target).violations()))
        .flatMap(found -> found)
        .toList();
  }

  private Stream<String> otherMachines() {
    var rows = targets.stream().map(KillEvidence::name).sorted().toList();
    var pcs = lab.pcs().stream().map(SimulatedPc::name).sorted().toList();
    return rows.equals(pcs) ? Stream.of() : Stream.of("not each PC once: " + rows);
  }

  private Stream<String> tallyAgainstRows() {
    var rows = new TreeMap<String, Integer>();
    targets.stream()
        .map(Target::outcome)
        .filter(Objects::nonNull)
        .forEach(outcome -> rows.merge(outcome.code(), 1, Integer::sum));
    var tally = told.path("tally");
    return tally.path("outcomes").equals(ApiClient.JSON.valueToTree(rows))
            && tally.path("total").asInt() == targets.size()
        ? Stream.of()
        : Stream.of("the tally says " + tally + ", the rows " + rows);
  }

  private static Stream<String> badEnding(Target target) {
    var outcome = target.outcome();
    return target.state() == TargetState.ENDED && outcome != null && GOOD.contains(outcome.code())
        ? Stream.of()
        : Stream.of(name(target) + " is " + target.state() + " as " + outcome);
  }

  private PcEvidence onThePc(Target target) {
    var visits = attempts.ofTarget(target.id());
    var kept =
        visits.stream()
            .flatMap(visit -> attempts.steps(visit.id()).stream())
            .filter(step -> step.answer().exitCode() != null)
            .map(step -> step.command().code())
            .toList();
    return new PcEvidence(lab.pc(name(target)).orElseThrow(), visits, kept);
  }

  private static String name(Target target) {
    return target.machine().name().value();
  }
}
