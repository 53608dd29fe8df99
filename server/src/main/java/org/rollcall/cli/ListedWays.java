package org.rollcall.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Protocol;
import org.rollcall.run.Doorway;
import org.rollcall.run.FrozenMachine;
import org.rollcall.run.Keyring;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Trust;

/**
 * By which way is a machine of the list entered? By what its row says, else by what was typed.
 *
 * @param port for machines that go the usual way and name no port of their own
 */
record ListedWays(Scheme usual, @Nullable Integer port, Trust trust, Keyring keyring)
    implements Doorway.Ways {

  @Override
  public Endpoint endpoint(FrozenMachine machine) {
    var row = machine.endpoint();
    var scheme = row.protocol() == null ? usual : scheme(row.protocol());
    var usualPort = scheme == usual && port != null ? port : Integer.valueOf(scheme.defaultPort());
    var chosen = Objects.requireNonNullElse(row.port(), usualPort);
    return new Endpoint(row.address().value(), chosen, scheme, trust);
  }

  @Override
  public Keyring.Credential credential(FrozenMachine machine) {
    return keyring.find(machine.endpoint().credential()).orElseThrow();
  }

  static Scheme scheme(Protocol protocol) {
    return switch (protocol) {
      case WINRM -> Scheme.WINRM;
      case WINRM_HTTPS -> Scheme.WINRM_HTTPS;
      case SSH -> throw new IllegalStateException("the list does not take SSH yet");
    };
  }
}
