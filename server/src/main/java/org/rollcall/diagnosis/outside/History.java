package org.rollcall.diagnosis.outside;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollcall.diagnosis.outside.Sign.Check;
import org.rollcall.diagnosis.outside.Sign.Standing;
import org.rollcall.transport.hostkey.KeyKind;

/** What does the present state mean in the light of what was known of the PC before? */
final class History {
  private History() {}

  static List<Sign> of(Patient patient, List<Sign> signs) {
    return Stream.of(setBack(patient, signs), doubt(patient, signs), shared(patient))
        .flatMap(found -> found)
        .toList();
  }

  /** A door through which a visit once came is shut, while the PC answers at another. */
  private static Stream<Sign> setBack(Patient patient, List<Sign> signs) {
    var doors = signs.stream().filter(sign -> sign.details().containsKey("port")).toList();
    if (doors.stream().noneMatch(door -> door.standing() == Standing.GOOD)) return Stream.of();
    return doors.stream()
        .filter(door -> door.standing() != Standing.GOOD)
        .flatMap(
            door ->
                patient.cameInAt(Integer.parseInt(door.details().get("port"))).stream()
                    .map(at -> Map.of("at", at.toString(), "port", door.details().get("port"))))
        .map(details -> Sign.bad(Check.BEFORE, details, "advice.set_back"));
  }

  private static Stream<Sign> doubt(Patient patient, List<Sign> signs) {
    // What was looked at just now tells more of the same.
    var told = signs.stream().anyMatch(sign -> sign.check() == Check.HOST_KEY_OTHER);
    return patient
        .doubtful()
        .filter(key -> !told || key.kind() != KeyKind.SSH)
        .map(key -> Map.of("kind", key.kind().code(), "fingerprint", key.shown()))
        .map(details -> Sign.bad(Check.HOST_KEY, details, "finding.host_key_changed"))
        .stream();
  }

  private static Stream<Sign> shared(Patient patient) {
    if (patient.sharing().isEmpty()) return Stream.of();
    var details = Map.of("machines", String.join(", ", patient.sharing()));
    return Stream.of(new Sign(Check.SID, Standing.ASIDE, details, "advice.sid_shared"));
  }
}
