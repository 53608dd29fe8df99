package org.rollcall.discovery.range;

import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  public Hit {
    ports = Set.copyOf(ports);
  }
}
