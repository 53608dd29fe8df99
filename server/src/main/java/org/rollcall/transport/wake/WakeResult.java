package org.rollcall.transport.wake;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.util.Locale;
import java.util.Objects;

/** Did packets go out? Whether anybody woke is seen at the machine's port alone. */
public sealed interface WakeResult {
  /** So many did; some others may not have. */
  record Sent(int packets) implements WakeResult {}

  /** None did. */
  record Unsent(Reason reason) implements WakeResult {}

  /** Why does a packet not go out? */
  enum Reason {
    /** No interface is up that could broadcast, and the machine has no address. */
    NO_NETWORK,
    NO_ROUTE,
    /** A firewall or the account that the server runs under forbids it. */
    NO_PERMISSION,
    FAILED;

    /** The stable code: stored and sent as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Java tells these apart by the operating system's words alone. */
    static Reason of(IOException failure) {
      var words = Objects.requireNonNullElse(failure.getMessage(), "").toLowerCase(Locale.ROOT);
      if (failure instanceof NoRouteToHostException || words.contains("unreachable")) {
        return NO_ROUTE;
      }
      return words.contains("permission") || words.contains("not permitted")
          ? NO_PERMISSION
          : FAILED;
    }
  }
}
