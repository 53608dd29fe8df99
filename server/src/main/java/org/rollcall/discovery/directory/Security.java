package org.rollcall.discovery.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How is what is said to a directory kept from others? There is no way to say it in the clear. */
public enum Security {
  LDAPS(636),
  STARTTLS(389);

  private final int defaultPort;

  Security(int defaultPort) {
    this.defaultPort = defaultPort;
  }

  public int defaultPort() {
    return defaultPort;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Security> ofCode(String code) {
    return Arrays.stream(values()).filter(security -> security.code().equals(code)).findFirst();
  }
}
