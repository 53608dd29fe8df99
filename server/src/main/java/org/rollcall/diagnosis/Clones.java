package org.rollcall.diagnosis;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Machines;

/** Which machines count as one at a KMS host, since they were cloned without sysprep? */
public final class Clones {
  private static final int MOST_NAMES = 12;

  private final Machines machines;
  private final Findings findings;

  public Clones(Machines machines, Findings findings) {
    this.machines = machines;
    this.findings = findings;
  }

  /** Compares these machines with all that are known, and opens or closes their findings. */
  public void compare(List<Long> ids, Instant at) {
    var cloned = machines.cloned(ids);
    var sharing = new HashMap<String, List<Machine>>();
    cloned.forEach(
        (id, cmid) -> suspect(id, cmid, sharing.computeIfAbsent(cmid, machines::sharing), at));
    for (var suspected : findings.openOn(ids, Known.CLONE_SUSPECTED)) {
      if (!cloned.containsKey(suspected) && tellsItsId(suspected)) {
        findings.gone(suspected, null, Known.CLONE_SUSPECTED, at);
      }
    }
  }

  /** Who says nothing any more may be a clone as before. */
  private boolean tellsItsId(long machine) {
    return machines.identity(machine).map(Identity::cmid).isPresent();
  }

  private void suspect(long machine, String cmid, List<Machine> sharing, Instant at) {
    var names =
        sharing.stream()
            .limit(MOST_NAMES)
            .map(clone -> clone.name().value())
            .collect(Collectors.joining(", "));
    var more = sharing.size() > MOST_NAMES ? ", …" : "";
    var details = Map.of("cmid", cmid, "machines", names + more);
    findings.seen(new Sighting(machine, null, Known.CLONE_SUSPECTED, details, at, null));
  }
}
