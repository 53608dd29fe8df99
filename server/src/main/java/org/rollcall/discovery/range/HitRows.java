package org.rollcall.discovery.range;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.Protocol;
import org.rollcall.inventory.csv.Cell;
import org.rollcall.inventory.intake.Arrival;
import org.rollcall.inventory.intake.Flaw;
import org.rollcall.inventory.intake.Intake;
import org.rollcall.inventory.intake.Judged;
import org.rollcall.inventory.intake.KnownMachine;
import org.rollcall.inventory.intake.Told;
import org.rollcall.inventory.intake.Verdict;

/** What do the hits of a scan say of machines, given those that are known? */
final class HitRows {
  private final Map<String, String> knownByAddress = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<Told> rows = new ArrayList<>();
  private final List<Judged> unusable = new ArrayList<>();

  HitRows(List<KnownMachine> known) {
    for (var machine : known) {
      var address = machine.value(Attribute.ADDRESS);
      if (address != null) knownByAddress.putIfAbsent(address, machine.name().value());
    }
  }

  Arrival arrival(Scan scan, List<Hit> hits) {
    for (var hit : hits) take(hit, rows.size() + unusable.size() + 1);
    return new Arrival(
        Intake.Kind.RANGE, scan.block().cidr(), null, rows, unusable, scan.startedBy());
  }

  private void take(Hit hit, long place) {
    var known = known(hit);
    var protocol = hit.protocol();
    if (known.isPresent()) {
      row(place, Map.of(Attribute.NAME, known.get()));
    } else if (protocol.isPresent()) {
      row(place, values(hit, protocol.get()));
    } else {
      bad(place, hit, "only_ssh");
    }
  }

  /** A PC that is reached by this address, or by its name, is found again under its own name. */
  private Optional<String> known(Hit hit) {
    return Optional.ofNullable(knownByAddress.get(hit.address()))
        .or(() -> Optional.ofNullable(hit.name()).map(knownByAddress::get));
  }

  private void row(long place, Map<Attribute, String> values) {
    var name = values.getOrDefault(Attribute.NAME, "");
    // One PC may answer at several of its addresses.
    if (names.add(name.toLowerCase(Locale.ROOT))) rows.add(Told.of(place, values));
  }

  private static Map<Attribute, String> values(Hit hit, Protocol protocol) {
    var values = new EnumMap<Attribute, String>(Attribute.class);
    values.put(Attribute.NAME, name(hit));
    values.put(Attribute.ADDRESS, hit.address());
    values.put(Attribute.TRANSPORT, protocol.code());
    return values;
  }

  /** The host's part of what the name service says, else the address. */
  private static String name(Hit hit) {
    var name = hit.name();
    if (name == null) return hit.address();
    var dot = name.indexOf('.');
    var host = dot < 0 ? name : name.substring(0, dot);
    return Cell.name(host).map(Object::toString).orElse(hit.address());
  }

  private void bad(long place, Hit hit, String code) {
    var flaw = Flaw.of(code, "transport", hit.address());
    unusable.add(new Judged(place, hit.address(), null, new Verdict.Bad(flaw)));
  }
}
