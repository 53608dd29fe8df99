package org.rollcall.transport;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where does a PC wait for us, and how do we know that it is the one?
 *
 * @param host a DNS or NetBIOS name, or an address; also the name its certificate has to bear
 * @param trust which certificate is taken; SSH asks {@link HostKeys} instead
 */
public record Endpoint(String host, int port, Scheme scheme, Trust trust, Client client) {
  // Host names, IPv4 and IPv6 addresses with a zone; never a URL, a user part or a path.
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,252}|[0-9a-fA-F:.]{2,45}(?:%\\w{1,32})?");

  public Endpoint {
    host = host.strip().toLowerCase(Locale.ROOT);
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException("not a host name or address: " + host);
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("not a port from 1 to 65535: " + port);
    }
    if (!client.speaks(scheme)) {
      throw new IllegalArgumentException(client.code() + " does not speak " + scheme);
    }
  }

  /** One that is spoken with by the client that is usual for the protocol. */
  public Endpoint(String host, int port, Scheme scheme, Trust trust) {
    this(host, port, scheme, trust, Client.usualFor(scheme));
  }

  /** A PC that listens where Windows listens by default. */
  public static Endpoint of(String host, Scheme scheme, Trust trust) {
    return new Endpoint(host, scheme.defaultPort(), scheme, trust);
  }

  /** Whether the name is an IPv6 address, which a URL writes in brackets. */
  public boolean isIpv6() {
    return host.indexOf(':') >= 0;
  }
}
