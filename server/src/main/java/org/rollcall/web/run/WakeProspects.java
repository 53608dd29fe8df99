package org.rollcall.web.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.diagnosis.FindingCode;
import org.rollcall.diagnosis.Findings;
import org.rollcall.diagnosis.Known;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machines;

/** Which machines will sleep through a wake-up, as far as is known before it is sent? */
@Singleton
final class WakeProspects {
  private static final String MAC_UNKNOWN = "mac_unknown";
  private static final List<FindingCode> HINDRANCES =
      List.of(Known.FAST_STARTUP_ON, Known.NIC_WAKE_OFF);

  private final Machines machines;
  private final Findings findings;

  WakeProspects(Machines machines, Findings findings) {
    this.machines = machines;
    this.findings = findings;
  }

  /**
   * A machine that a wake-up does not reach, and why.
   *
   * @param why {@code mac_unknown}, or the code of what was found on it
   */
  @Serdeable
  record SleeperView(String machine, String why) {}

  List<SleeperView> sleepers(List<Listing> listings) {
    var known = machines.named(listings.stream().map(Listing::name).toList());
    var found = hindrances();
    var sleepers = new ArrayList<SleeperView>();
    for (var listing : listings) {
      var name = listing.name().value();
      if (listing.mac() == null) sleepers.add(new SleeperView(name, MAC_UNKNOWN));
      var machine = known.get(listing.name());
      if (machine == null) continue;
      found
          .getOrDefault(machine.id(), List.of())
          .forEach(why -> sleepers.add(new SleeperView(name, why)));
    }
    return sleepers;
  }

  private Map<Long, List<String>> hindrances() {
    return findings.open(HINDRANCES).stream()
        .map(found -> found.last())
        .collect(
            groupingBy(last -> last.machine(), mapping(last -> last.code().value(), toList())));
  }
}
