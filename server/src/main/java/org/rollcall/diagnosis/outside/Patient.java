package org.rollcall.diagnosis.outside;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.hostkey.KeptKey;
import org.rollcall.transport.profile.Entered;
import org.rollcall.transport.profile.HostKeyTrust;

/**
 * Which PC is looked at, and what is known of it beforehand?
 *
 * @param protocol by which it is to be entered; null for whichever answers
 * @param port at which that is; null for the protocol's own
 * @param last by which way a visit came in before; null where none did
 * @param keys what it proved to be so far
 * @param firstKeys whether a host key that was never seen before is taken
 * @param sharing the names of PCs that say they are the same Windows
 */
public record Patient(
    String host,
    @Nullable Protocol protocol,
    @Nullable Integer port,
    @Nullable Entered last,
    List<KeptKey> keys,
    HostKeyTrust firstKeys,
    List<String> sharing,
    List<KmsAddress> kms) {
  public Patient {
    keys = List.copyOf(keys);
    sharing = List.copyOf(sharing);
    kms = List.copyOf(kms);
  }

  int portOf(Protocol one, int usual) {
    return port != null && one == protocol ? port : usual;
  }

  /** The first key or certificate that waits for a person. */
  Optional<KeptKey> doubtful() {
    return keys.stream().filter(key -> key.state() == KeptKey.State.WAITING).findFirst();
  }

  Optional<Instant> cameInAt(int where) {
    return Optional.ofNullable(last)
        .filter(entered -> entered.passage().port() == where)
        .map(Entered::answeredAt);
  }
}
