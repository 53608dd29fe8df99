package org.rollcall.discovery.range;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Protocol;

/**
 * What answered at an address?
 *
 * @param ports those that took a connection
 * @param name what the name service calls it
 * @param product what it says of itself without being logged in to; hostile like all that PCs write
 */
public record Hit(
    String address, Set<Integer> ports, @Nullable String name, @Nullable String product) {
  static final int WINRM = 5_985;
  static final int WINRM_TLS = 5_986;
  static final int SSH = 22;

  // OpenSSH as Windows has it says so, and so does Bitvise.
  private static final Pattern WINDOWS = Pattern.compile("(?i)windows|winsshd");

  public Hit {
    ports = Set.copyOf(ports);
  }

  /** In which way a Windows may be spoken to there; empty where it is none, as far as it says. */
  Optional<Protocol> protocol() {
    if (ports.contains(WINRM)) return Optional.of(Protocol.WINRM);
    if (ports.contains(WINRM_TLS)) return Optional.of(Protocol.WINRM_HTTPS);
    // Switches and printers speak SSH as well.
    var windows = product != null && WINDOWS.matcher(product).find();
    return windows ? Optional.of(Protocol.SSH) : Optional.empty();
  }
}
