package org.rollcall.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;

/** What would become of the inventory, as it stands, if it took over these rows? */
final class Assessment {
  private final List<KnownMachine> known;
  private final @Nullable Long source;
  private final Recognition recognition;

  Assessment(List<KnownMachine> known, @Nullable Long source) {
    this.known = known;
    this.source = source;
    this.recognition = new Recognition(known);
  }

  /** The verdict on each row, in their order. */
  List<Judged> of(List<Told> rows) {
    var takenByName = new HashSet<Long>();
    var answers = new ArrayList<Recognition.Answer>();
    for (var row : rows) {
      var answer = recognition.of(row, Recognition.marks(row, source));
      answers.add(answer);
      if (answer instanceof Recognition.Answer.Found(var machine) && isNamed(machine, row)) {
        takenByName.add(machine.id());
      }
    }
    var judged = verdicts(rows, answers, takenByName);
    return new Addresses(known).checked(judged);
  }

  /** Those that the source named before and that none of these rows means. */
  List<Judged> gone(List<Told> rows) {
    if (source == null) return List.of();
    var present = new HashSet<Mark>();
    for (var row : rows) {
      if (row.sourceKey() != null) present.add(Mark.ofSource(source, row.sourceKey()));
    }
    return known.stream()
        .filter(
            machine ->
                machine.isOf(source) && machine.marks().stream().noneMatch(present::contains))
        .map(machine -> new Judged(0, machine.name().value(), null, new Verdict.Gone(machine.id())))
        .toList();
  }

  private List<Judged> verdicts(
      List<Told> rows, List<Recognition.Answer> answers, Set<Long> takenByName) {
    var claimedBy = new HashMap<Long, String>();
    var markedBy = new HashMap<Mark, String>();
    var judged = new ArrayList<Judged>();
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var verdict =
          switch (answers.get(i)) {
            case Recognition.Answer.Unclear(var candidates) -> unclear(row, candidates);
            case Recognition.Answer.Nobody _ -> ofNew(row, markedBy);
            case Recognition.Answer.Found(var machine) ->
                isNamed(machine, row)
                    ? ofKnown(row, machine)
                    : ofRenamed(row, machine, takenByName, claimedBy);
          };
      judged.add(Judged.of(row, verdict));
    }
    return judged;
  }

  private static boolean isNamed(KnownMachine machine, Told row) {
    return row.name().equalsIgnoreCase(machine.name().value());
  }

  private Verdict ofKnown(Told row, KnownMachine machine) {
    var changes = Differences.between(machine, row, source);
    return changes.isEmpty()
        ? new Verdict.Unchanged(machine.id())
        : new Verdict.Changed(machine.id(), changes);
  }

  private Verdict ofRenamed(
      Told row, KnownMachine machine, Set<Long> takenByName, Map<Long, String> claimedBy) {
    if (takenByName.contains(machine.id())) {
      return twice(row, machine.name().value());
    }
    var other = claimedBy.putIfAbsent(machine.id(), row.name());
    return other == null ? ofKnown(row, machine) : twice(row, other);
  }

  private Verdict ofNew(Told row, Map<Mark, String> markedBy) {
    if (row.value(Attribute.ADDRESS) == null && Differences.asAddress(row.name()) == null) {
      return new Verdict.Bad(Flaw.of("name_invalid", "name", row.name()));
    }
    for (var mark : Recognition.marks(row, source)) {
      var other = markedBy.putIfAbsent(mark, row.name());
      if (other != null && !other.equals(row.name())) return twice(row, other);
    }
    return new Verdict.New();
  }

  private static Verdict unclear(Told row, List<KnownMachine> candidates) {
    var names = candidates.stream().map(machine -> machine.name().value()).sorted().toList();
    return new Verdict.Bad(new Flaw("machine_unclear", "name", row.name(), names));
  }

  private static Verdict twice(Told row, String other) {
    return new Verdict.Bad(new Flaw("same_pc_twice", "name", row.name(), List.of(other)));
  }
}
