package org.rollcall.inventory.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.MachineName;

/** Which known machine is meant, even if it was given another name? */
final class Recognition {
  private final Map<MachineName, KnownMachine> byName = new HashMap<>();
  private final Map<Mark, List<KnownMachine>> byMark = new HashMap<>();

  /** Who is meant? */
  sealed interface Answer {
    record Found(KnownMachine machine) implements Answer {}

    record Nobody() implements Answer {}

    record Unclear(List<KnownMachine> candidates) implements Answer {}
  }

  Recognition(List<KnownMachine> known) {
    for (var machine : known) {
      byName.put(machine.name(), machine);
      for (var mark : machine.marks()) {
        byMark.computeIfAbsent(mark, _ -> new ArrayList<>(1)).add(machine);
      }
    }
  }

  Answer of(Told told, Set<Mark> marks) {
    var named = byName.get(new MachineName(told.name()));
    var marked = marked(marks);
    if (named == null) {
      return switch (marked.size()) {
        case 0 -> new Answer.Nobody();
        case 1 -> new Answer.Found(marked.iterator().next());
        default -> new Answer.Unclear(List.copyOf(marked));
      };
    }
    // Several Windows on one board share its marks: the name says which of them is meant.
    if (marked.isEmpty() || marked.contains(named)) return new Answer.Found(named);
    marked.add(named);
    return new Answer.Unclear(List.copyOf(marked));
  }

  /** Those that the marks point to; where one kind of mark points to several, others may decide. */
  private Set<KnownMachine> marked(Set<Mark> marks) {
    var byKind = new EnumMap<Mark.Kind, Set<KnownMachine>>(Mark.Kind.class);
    for (var mark : marks) {
      var machines = byMark.get(mark);
      if (machines == null) continue;
      byKind.computeIfAbsent(mark.kind(), _ -> new LinkedHashSet<>()).addAll(machines);
    }
    // A directory's own id outlives a new mainboard and a new adapter.
    var directory = byKind.get(Mark.Kind.DIRECTORY);
    if (directory != null) return directory;
    var all = new LinkedHashSet<KnownMachine>();
    byKind.values().forEach(all::addAll);
    var agreed = new LinkedHashSet<>(all);
    byKind.values().forEach(agreed::retainAll);
    return agreed.size() == 1 ? agreed : all;
  }

  /** By what this row can be recognised. */
  static Set<Mark> marks(Told told, @Nullable Long source) {
    var marks = new LinkedHashSet<Mark>();
    if (source != null && told.sourceKey() != null) {
      marks.add(Mark.ofSource(source, told.sourceKey()));
    }
    Optional.ofNullable(told.value(Attribute.BIOS_UUID))
        .flatMap(Mark::biosUuid)
        .ifPresent(marks::add);
    Optional.ofNullable(told.value(Attribute.SERIAL)).flatMap(Mark::serial).ifPresent(marks::add);
    Optional.ofNullable(told.value(Attribute.MAC)).flatMap(Mark::mac).ifPresent(marks::add);
    return marks;
  }
}
