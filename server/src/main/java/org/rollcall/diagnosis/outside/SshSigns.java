package org.rollcall.diagnosis.outside;

import static org.rollcall.inventory.Protocol.SSH;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rollcall.diagnosis.outside.Sign.Check;
import org.rollcall.diagnosis.outside.Sign.Standing;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.hostkey.KeptKey;
import org.rollcall.transport.hostkey.KeyKind;
import org.rollcall.transport.overthere.SshLook;
import org.rollcall.transport.overthere.SshLook.Seen;
import org.rollcall.transport.profile.HostKeyTrust;

/** Is an SSH server the one that was there before, and would it let anybody in by what we have? */
record SshSigns(SshLook look) {
  private static final List<String> OURS = List.of("publickey", "password");

  List<Sign> of(Patient patient, int port, Duration patience) {
    try {
      var seen = look.at(patient.host(), port, patience);
      return Stream.concat(key(patient, port, seen.key()), methods(patient, seen)).toList();
    } catch (TransportException e) {
      var advice = "fault." + e.fault().kind().code();
      return List.of(new Sign(Check.HOST_KEY_UNSEEN, standing(patient), Map.of(), advice));
    }
  }

  /** Where SSH is not what the PC is entered by, what is wrong with it keeps nobody out. */
  private static Standing standing(Patient patient) {
    return patient.protocol() == SSH ? Standing.BAD : Standing.ASIDE;
  }

  private static Stream<Sign> key(Patient patient, int port, HostKey shown) {
    var there =
        patient.keys().stream()
            .filter(kept -> kept.kind() == KeyKind.SSH && kept.port() == port)
            .toList();
    var details = Map.of("fingerprint", written(shown));
    var known = only(there, KeptKey.State.KNOWN);
    if (known.stream().anyMatch(kept -> isSame(kept, shown))) {
      return Stream.of(Sign.good(Check.HOST_KEY, details));
    }
    if (!known.isEmpty()) return Stream.of(other(shown, known.getFirst()));
    // What waits for a person is told of with the other things that do.
    var waits = only(there, KeptKey.State.WAITING).stream().anyMatch(kept -> isSame(kept, shown));
    return waits ? Stream.of() : Stream.of(first(patient, details));
  }

  private static Sign first(Patient patient, Map<String, String> details) {
    return patient.firstKeys() == HostKeyTrust.FIRST_USE
        ? Sign.unknown(Check.HOST_KEY_FIRST, details)
        : new Sign(
            Check.HOST_KEY_FIRST, standing(patient), details, "advice.host_key_not_accepted");
  }

  private static List<KeptKey> only(List<KeptKey> keys, KeptKey.State state) {
    return keys.stream().filter(kept -> kept.state() == state).toList();
  }

  /** One key has several names of its algorithm, which says how it signs; it is the same key. */
  private static boolean isSame(KeptKey kept, HostKey shown) {
    return kept.key().sha256().equals(shown.sha256());
  }

  private static Sign other(HostKey shown, KeptKey known) {
    var details =
        Map.of(
            "fingerprint", written(shown),
            "known", written(known.key()),
            "file", "ssh_host_" + type(shown).toLowerCase(Locale.ROOT) + "_key.pub");
    return Sign.bad(Check.HOST_KEY_OTHER, details, "advice.host_key_other");
  }

  /** As {@code ssh-keygen -lf} shows it. */
  private static String written(HostKey key) {
    return "SHA256:" + key.sha256() + " (" + type(key) + ")";
  }

  private static String type(HostKey key) {
    var name = key.algorithm();
    if (name.startsWith("ecdsa-")) return "ECDSA";
    return name.equals("ssh-ed25519") ? "ED25519" : "RSA";
  }

  private static Stream<Sign> methods(Patient patient, Seen seen) {
    if (seen.methods().isEmpty()) return Stream.of();
    var offered = seen.methods().get();
    var details = Map.of("methods", String.join(", ", offered));
    return offered.stream().anyMatch(OURS::contains)
        ? Stream.of(Sign.good(Check.SSH_METHODS, details))
        : Stream.of(
            new Sign(Check.SSH_METHODS, standing(patient), details, "advice.ssh_login_missing"));
  }
}
