package org.rollcall.activation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where does a KMS host listen? A DNS name or an address and a TCP port. Lower-cased; never a URL,
 * a flag or anything that a shell would take apart.
 */
public record KmsAddress(String host, int port) {
  /** The port a KMS host listens on unless told otherwise (learn.microsoft.com, KMS planning). */
  public static final int DEFAULT_PORT = 1688;

  // Underscores are no part of a host name, yet Windows networks have them.
  private static final Pattern NAME =
      Pattern.compile("(?![-.])[a-z0-9_-]{1,63}(\\.(?!-)[a-z0-9_-]{1,63})*\\.?");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]{2,39}");

  public KmsAddress {
    host = host.strip().toLowerCase(Locale.ROOT);
    if (host.length() > 253 || !(NAME.matcher(host).matches() || isIpv6(host))) {
      throw new IllegalArgumentException("not a host name or address: " + host);
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("not a port from 1 to 65535: " + port);
    }
  }

  /** Reads {@code HOST}, {@code HOST:PORT}, {@code [V6]} or {@code [V6]:PORT}; empty if neither. */
  public static Optional<KmsAddress> parse(String text) {
    var address = text.strip();
    var colon = address.lastIndexOf(':');
    var bracket = address.lastIndexOf(']');
    var hasPort = colon > bracket && (bracket >= 0 || address.indexOf(':') == colon);
    var host = hasPort ? address.substring(0, colon) : address;
    try {
      var port = hasPort ? Integer.parseInt(address.substring(colon + 1)) : DEFAULT_PORT;
      return Optional.of(new KmsAddress(bracket >= 0 ? unbracketed(host) : host, port));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static boolean isIpv6(String host) {
    return host.indexOf(':') >= 0 && IPV6.matcher(host).matches();
  }

  @Override
  public String toString() {
    return (isIpv6(host) ? "[" + host + "]" : host) + ":" + port;
  }
}
