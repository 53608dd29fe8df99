package org.rollcall.web.exposure;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Subnet;

/** Who asks, and over what kind of line? A proxy is believed only where it is known to be one. */
@Singleton
public final class Peers {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
  private static final int MOST_HOPS = 20;

  private final Exposure exposure;

  Peers(Exposure exposure) {
    this.exposure = exposure;
  }

  /** The address of whoever asks: the last one that no proxy of ours stands for. */
  public String address(HttpRequest<?> request) {
    var last = remote(request);
    if (!isProxy(last)) return last;
    for (var hop : hops(request).reversed()) {
      if (!isAddress(hop)) return last;
      last = hop;
      if (!isProxy(hop)) return hop;
    }
    return last;
  }

  /**
   * The same for whoever counts what comes from where. Who has one IPv6 address has all that begin
   * with the same 64 bits.
   */
  public String network(HttpRequest<?> request) {
    var address = address(request);
    return address.contains(":") ? new Subnet(address + "/64").cidr() : address;
  }

  /** Whether nobody on the way can listen, as far as we are told. */
  public boolean isSecure(HttpRequest<?> request) {
    if (exposure.tls() != null) return true;
    var peer = remote(request);
    return isProxy(peer) && "https".equalsIgnoreCase(request.getHeaders().get(FORWARDED_PROTO));
  }

  private static String remote(HttpRequest<?> request) {
    return request.getRemoteAddress().getAddress().getHostAddress().replaceFirst("%.*", "");
  }

  private static List<String> hops(HttpRequest<?> request) {
    var hops =
        request.getHeaders().getAll(FORWARDED_FOR).stream()
            .flatMap(header -> List.of(header.split(",", -1)).stream())
            .map(String::strip)
            .toList();
    return hops.subList(Math.max(0, hops.size() - MOST_HOPS), hops.size());
  }

  private boolean isProxy(String address) {
    if (!isAddress(address)) return false;
    var host = new Hostname(address);
    return exposure.proxies().stream().anyMatch(proxy -> proxy.contains(host));
  }

  private static boolean isAddress(String text) {
    try {
      return !new Hostname(text).value().isEmpty() && text.matches("[0-9a-fA-F:.]+");
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
