package org.rollcall.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Trust;
import org.rollcall.transport.profile.Speech;

/**
 * Where is a machine entered that goes by no profile? Where its row says, else where machines
 * usually are.
 *
 * @param port for machines that go the usual way and name no port of their own
 */
public record Entrance(Scheme usual, @Nullable Integer port, Trust trust) {
  public Endpoint of(FrozenMachine machine) {
    var row = machine.endpoint();
    var scheme = row.protocol() == null ? usual : scheme(row.protocol());
    var usualPort = scheme == usual && port != null ? port : Integer.valueOf(scheme.defaultPort());
    var chosen = Objects.requireNonNullElse(row.port(), usualPort);
    return new Endpoint(row.address().value(), chosen, scheme, trust);
  }

  public static Scheme scheme(Protocol protocol) {
    return Speech.scheme(protocol);
  }
}
