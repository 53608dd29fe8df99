package org.rollcall.discovery.dns;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.rollcall.inventory.Hostname;

/**
 * What does the name service say? Asked by the JDK's own client: it has deadlines, which the
 * operating system's look-up has not, and knows SRV records.
 */
public final class Dns {
  private static final String TIMEOUT_MILLIS = "1500";
  private static final String RETRIES = "2";
  private static final int MOST_RECORDS = 64;

  private final String server;

  /** Asks the servers that this machine is set to ask. */
  public static Dns ofThisMachine() {
    return new Dns("dns:");
  }

  /** Asks the server with this JNDI address, such as {@code dns://10.0.0.53:53}. */
  public Dns(String server) {
    this.server = server;
  }

  /** The KMS hosts that a domain announces, in the order in which clients try them. */
  public List<SrvRecord> kmsHosts(Hostname domain) throws DnsSilent {
    return records("_vlmcs._tcp." + domain.value(), "SRV").stream()
        .flatMap(text -> SrvRecord.parse(text).stream())
        .distinct()
        .sorted(SrvRecord.ORDER)
        .toList();
  }

  /** The name that belongs to an address; empty where there is none, or no usable one. */
  public Optional<Hostname> nameOf(InetAddress address) {
    try {
      return records(reverse(address), "PTR").stream()
          .findFirst()
          .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
          .map(Hostname::new);
    } catch (DnsSilent | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  // The provider is fixed to DNS, which hands out texts and deserialises nothing.
  @SuppressWarnings("BanJNDI")
  private List<String> records(String name, String type) throws DnsSilent {
    var found = new ArrayList<String>();
    try {
      var context = new InitialDirContext(environment());
      try {
        var attribute = context.getAttributes(name, new String[] {type}).get(type);
        var most = attribute == null ? 0 : Math.min(attribute.size(), MOST_RECORDS);
        for (var i = 0; i < most; i++) found.add(String.valueOf(attribute.get(i)));
      } finally {
        context.close();
      }
    } catch (NameNotFoundException _) {
      return List.of();
    } catch (NamingException silent) {
      throw new DnsSilent(name, silent);
    }
    return found;
  }

  @SuppressWarnings("JdkObsolete") // JNDI takes no other map
  private Hashtable<String, String> environment() {
    var environment = new Hashtable<String, String>();
    environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    environment.put(Context.PROVIDER_URL, server);
    environment.put("com.sun.jndi.dns.timeout.initial", TIMEOUT_MILLIS);
    environment.put("com.sun.jndi.dns.timeout.retries", RETRIES);
    return environment;
  }

  private static String reverse(InetAddress address) {
    var name = new StringBuilder();
    var bytes = address.getAddress();
    for (var i = bytes.length - 1; i >= 0; i--) {
      var value = bytes[i] & 0xFF;
      if (address instanceof Inet4Address) name.append(value).append('.');
      else name.append("%x.%x.".formatted(value & 0xF, value >> 4));
    }
    return name + (address instanceof Inet4Address ? "in-addr.arpa" : "ip6.arpa");
  }
}
