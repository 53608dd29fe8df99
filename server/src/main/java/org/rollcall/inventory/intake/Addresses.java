package org.rollcall.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;

/** Would two machines be reached at one place? Visited twice at once, a PC is activated twice. */
final class Addresses {
  private final Map<Long, KnownMachine> known = new HashMap<>();
  private final Map<String, String> holders = new HashMap<>();

  Addresses(List<KnownMachine> machines) {
    for (var machine : machines) {
      known.put(machine.id(), machine);
      holders.put(place(machine.values()), machine.name().value());
    }
  }

  /** The same rows, those bad that would move a machine to where another one stays. */
  List<Judged> checked(List<Judged> rows) {
    rows.forEach(this::leave);
    var checked = new ArrayList<Judged>();
    for (var row : rows) {
      var place = newPlace(row);
      var holder = place == null ? null : holders.putIfAbsent(place, row.name());
      checked.add(holder == null ? row : bad(row, holder));
    }
    return checked;
  }

  /** Those that move leave their places first, so that machines may change places. */
  private void leave(Judged row) {
    if (newPlace(row) == null) return;
    if (row.verdict() instanceof Verdict.Changed(var machine, _)) {
      var before = Objects.requireNonNull(known.get(machine));
      holders.remove(place(before.values()), before.name().value());
    }
  }

  private @Nullable String newPlace(Judged row) {
    return switch (row.verdict()) {
      case Verdict.New _ -> place(Objects.requireNonNull(row.told()).values());
      case Verdict.Changed(var machine, var changes) when moves(changes) ->
          place(Differences.applied(Objects.requireNonNull(known.get(machine)).values(), changes));
      case Verdict.Changed _, Verdict.Unchanged _, Verdict.Bad _, Verdict.Gone _ -> null;
    };
  }

  private static boolean moves(List<Change> changes) {
    return changes.stream()
        .anyMatch(
            change ->
                change.field().equals(Attribute.ADDRESS.code())
                    || change.field().equals(Attribute.PORT.code()));
  }

  private static String place(Map<Attribute, String> values) {
    var name = values.getOrDefault(Attribute.NAME, "");
    var address =
        Objects.requireNonNullElse(
            values.get(Attribute.ADDRESS),
            Objects.requireNonNullElse(Differences.asAddress(name), name));
    return address + "|" + values.getOrDefault(Attribute.PORT, "");
  }

  private static Judged bad(Judged row, String holder) {
    var told = Objects.requireNonNull(row.told());
    var address = told.values().getOrDefault(Attribute.ADDRESS, told.name());
    var flaw = new Flaw("address_taken", "address", address, List.of(holder));
    return new Judged(row.line(), row.name(), told, new Verdict.Bad(flaw));
  }
}
