package org.rollcall.transport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which library speaks with the PC? */
public enum Client {
  /** Our own client of the WinRM shell: everything that Windows offers, sealed or within TLS. */
  WSMAN,
  /** Overthere: SSH, and WinRM within TLS. */
  OVERTHERE;

  /** The one that a protocol is spoken with unless somebody chose. */
  public static Client usualFor(Scheme scheme) {
    return scheme == Scheme.SSH ? OVERTHERE : WSMAN;
  }

  /** Whether it can speak that protocol without anything going over the network in the clear. */
  public boolean speaks(Scheme scheme) {
    return switch (scheme) {
      case WINRM -> this == WSMAN;
      case WINRM_HTTPS -> true;
      case SSH -> this == OVERTHERE;
    };
  }

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Client> ofCode(String code) {
    return Arrays.stream(values()).filter(client -> client.code().equals(code)).findFirst();
  }
}
