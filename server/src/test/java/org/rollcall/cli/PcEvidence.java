package org.rollcall.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.pc.CommandLog;
import org.rollcall.run.Attempt;
import org.rollcall.run.Outcome;

/**
 * What was one PC really told to do, and is it what the store knows of?
 *
 * @param visits the attempts at it, the first first
 * @param kept the codes of the steps that were answered, one visit after the other
 */
record PcEvidence(SimulatedPc pc, List<Attempt> visits, List<String> kept) {
  /** One sentence for each thing that must not be. */
  Stream<String> violations() {
    return Stream.of(neverClosed(), oneAfterTheOther(), activatedOnce(), leftBehind(), recorded())
        .flatMap(found -> found)
        .map(found -> pc.name() + " " + found);
  }

  private Stream<String> neverClosed() {
    return visits.stream()
        .filter(visit -> visit.ending() == null)
        .map(visit -> "has a visit without an end: " + visit);
  }

  /** What was carried out there; a command that waits for its input has done nothing. */
  private List<CommandLog.Entry> commands() {
    return pc.commandLog().stream()
        .filter(entry -> !entry.step().isEmpty())
        .sorted(Comparator.comparing(CommandLog.Entry::start))
        .toList();
  }

  private Stream<String> oneAfterTheOther() {
    var found = Stream.<String>builder();
    var freeSince = Instant.MIN;
    for (var command : commands()) {
      if (command.start().isBefore(freeSince))
        found.add("did two things at once: " + command.step());
      freeSince = command.end() == null ? Instant.MAX : command.end();
    }
    return found.build();
  }

  private Stream<String> activatedOnce() {
    var found = Stream.<String>builder();
    var done = new ArrayList<String>();
    for (var command : commands()) {
      if (done.contains(command.step())) found.add("was activated before: " + command.step());
      if (isActivation(command)) done.add(command.step());
    }
    return found.build();
  }

  /** Whether it came to its end rather than being broken off; a healthy PC never refuses. */
  private static boolean isActivation(CommandLog.Entry entry) {
    return entry.step().endsWith("_activate")
        && entry.end() != null
        && Duration.between(entry.start(), entry.end()).compareTo(KillCampaign.COMMAND) >= 0;
  }

  private long lost() {
    return visits.stream()
        .map(Attempt::ending)
        .filter(ending -> ending != null && ending.outcome() instanceof Outcome.CutOff)
        .count();
  }

  private Stream<String> leftBehind() {
    var open = pc.shellsOpen();
    return open <= lost()
        ? Stream.of()
        : Stream.of("has " + open + " shells open, though " + lost() + " visits were lost");
  }

  /**
   * The store's steps happened on the PC in this order. Each lost visit may have cost the record of
   * one command more: the one that it was waiting for.
   */
  private Stream<String> recorded() {
    var done = commands().stream().map(CommandLog.Entry::step).toList();
    return isPartOf(kept, done) && done.size() - kept.size() <= lost()
        ? Stream.of()
        : Stream.of("was told " + done + ", and the store knows of " + kept);
  }

  private static boolean isPartOf(List<String> few, List<String> many) {
    var rest = many.iterator();
    return few.stream().allMatch(wanted -> isAhead(rest, wanted));
  }

  private static boolean isAhead(Iterator<String> rest, String wanted) {
    while (rest.hasNext()) {
      if (rest.next().equals(wanted)) return true;
    }
    return false;
  }
}
