package org.rollcall.activation;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where does a KMS host listen? A DNS name or an address and a TCP port. Lower-cased, without the
 * root's dot; never a URL, a flag or anything that a shell would take apart.
 */
public record KmsAddress(String host, int port) {
  /** The port a KMS host listens on unless told otherwise (learn.microsoft.com, KMS planning). */
  public static final int DEFAULT_PORT = 1688;

  // Underscores are no part of a host name, yet Windows networks have them.
  private static final Pattern NAME =
      Pattern.compile("(?!-)[a-z0-9_-]{1,63}(?<!-)(\\.(?!-)[a-z0-9_-]{1,63}(?<!-)){0,126}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,63}");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]{2,45}");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  public KmsAddress {
    host = withoutRoot(host.strip().toLowerCase(Locale.ROOT));
    if (!(isName(host) || isIpv6(host))) {
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
      var port = hasPort ? port(address.substring(colon + 1)) : DEFAULT_PORT;
      return Optional.of(new KmsAddress(bracket >= 0 ? unbracketed(host) : host, port));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  // Integer.parseInt alone would take a sign, and the digits of other scripts.
  private static int port(String text) {
    if (!PORT.matcher(text).matches()) throw new IllegalArgumentException("not a port: " + text);
    return Integer.parseInt(text);
  }

  private static String unbracketed(String host) {
    var inside = host.startsWith("[") && host.endsWith("]");
    var address = inside ? host.substring(1, host.length() - 1) : host;
    if (address.indexOf(':') < 0) throw new IllegalArgumentException("not IPv6: " + host);
    return address;
  }

  private static String withoutRoot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static boolean isName(String host) {
    if (host.length() > 253 || !NAME.matcher(host).matches()) return false;
    // Resolvers take a name that ends in a number for an IPv4 address (RFC 3986, 3.2.2).
    var last = host.substring(host.lastIndexOf('.') + 1);
    return !DIGITS.matcher(last).matches() || IPV4.matcher(host).matches();
  }

  private static boolean isIpv6(String host) {
    if (host.indexOf(':') < 0 || !IPV6.matcher(host).matches()) return false;
    try {
      return InetAddress.ofLiteral(host) != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
