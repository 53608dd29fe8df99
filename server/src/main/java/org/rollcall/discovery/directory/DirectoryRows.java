package org.rollcall.discovery.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.csv.Cell;
import org.rollcall.inventory.intake.Arrival;
import org.rollcall.inventory.intake.Flaw;
import org.rollcall.inventory.intake.Intake;
import org.rollcall.inventory.intake.Judged;
import org.rollcall.inventory.intake.Told;
import org.rollcall.inventory.intake.Verdict;

/** What do a directory's entries say of machines, by the rules of their source? */
final class DirectoryRows {
  private static final int LONGEST = 200;

  private final DirectorySource source;
  private final Instant now;
  private final List<Told> rows = new ArrayList<>();
  private final List<Judged> unusable = new ArrayList<>();

  DirectoryRows(DirectorySource source, Instant now) {
    this.source = source;
    this.now = now;
  }

  Arrival arrival(List<DirectoryEntry> entries, String by) {
    for (var entry : entries) {
      if (!entry.disabled() && isFresh(entry)) take(entry, rows.size() + unusable.size() + 1);
    }
    return new Arrival(Intake.Kind.DIRECTORY, source.name(), source.id(), rows, unusable, by);
  }

  /** A computer that never logged on is new, not stale. */
  private boolean isFresh(DirectoryEntry entry) {
    var days = source.query().seenWithinDays();
    var last = entry.lastLogon();
    return days == null || last == null || !last.isBefore(now.minus(Duration.ofDays(days)));
  }

  private void take(DirectoryEntry entry, long place) {
    var name = Cell.name(entry.name());
    if (name.isEmpty()) {
      var flaw = Flaw.of("name_invalid", "name", entry.name());
      unusable.add(new Judged(place, entry.name(), null, new Verdict.Bad(flaw)));
      return;
    }
    var values = new EnumMap<Attribute, String>(Attribute.class);
    values.put(Attribute.NAME, name.get().value());
    Optional.ofNullable(entry.dnsName())
        .flatMap(Cell::address)
        .ifPresent(address -> values.put(Attribute.ADDRESS, address.value()));
    source
        .rules()
        .room(entry.dn())
        .flatMap(Cell::room)
        .ifPresent(room -> values.put(Attribute.ROOM, room.name()));
    source
        .rules()
        .owner(entry.dn())
        .map(DirectoryRows::cut)
        .ifPresent(owner -> values.put(Attribute.OWNER, owner));
    var credential = source.machineCredential();
    if (credential != null) values.put(Attribute.CREDENTIAL, credential);
    rows.add(new Told(place, values, labels(entry), entry.guid()));
  }

  private static Map<String, String> labels(DirectoryEntry entry) {
    var labels = new LinkedHashMap<String, String>();
    if (entry.operatingSystem() != null) labels.put("ad.os", cut(entry.operatingSystem()));
    return labels;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
