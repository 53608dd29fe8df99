package org.rollcall.inventory;

import org.jspecify.annotations.Nullable;

/**
 * How is a machine reached? What is null is left to the run's own settings.
 *
 * @param credential the name of a credential, never the secret itself
 */
public record Endpoint(
    Hostname address,
    @Nullable Integer port,
    @Nullable Protocol protocol,
    @Nullable String credential) {
  public static final int LONGEST_CREDENTIAL_NAME = 100;

  public Endpoint {
    if (port != null && (port < 1 || port > 65_535)) {
      throw new IllegalArgumentException("not a port from 1 to 65535: " + port);
    }
    if (credential != null && credential.length() > LONGEST_CREDENTIAL_NAME) {
      throw new IllegalArgumentException("a credential's name is too long");
    }
  }

  public static Endpoint at(Hostname address) {
    return new Endpoint(address, null, null, null);
  }
}
