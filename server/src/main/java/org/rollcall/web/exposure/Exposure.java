package org.rollcall.web.exposure;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Subnet;

/**
 * Where does the server listen, by which names is it asked for, and what protects the way there?
 *
 * @param names what people and programs may call it, beside this machine's own names
 * @param tls null where it speaks plainly: to this machine, or to a proxy that has the certificate
 * @param proxies whose word for who asks is taken
 */
public record Exposure(
    String host, int port, List<String> names, @Nullable Tls tls, List<Subnet> proxies) {
  /** This machine's own names. */
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private static final int HTTPS = 443;
  private static final String CERTIFICATE = "micronaut.certificate.file.site.";

  /**
   * With which certificate? PEM files, read again when they change, as a renewal does.
   *
   * @param certificate with the chain up to the authority
   * @param key unencrypted; readable by the server's user only
   */
  public record Tls(Path certificate, Path key) {}

  public Exposure {
    names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    proxies = List.copyOf(proxies);
  }

  /** For this machine only; a port of 0 takes any free one. */
  public static Exposure local(int port) {
    return new Exposure("127.0.0.1", port, List.of(), null, List.of());
  }

  public boolean isLocal() {
    return LOOPBACK.contains(host);
  }

  /** Whether the server may be asked for by this name. */
  public boolean isOurs(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(lower) || names.contains(lower);
  }

  /** Whether browsers may know the server by exactly this, as what follows the scheme. */
  public boolean isPublic(String authority) {
    return names.contains(authority.toLowerCase(Locale.ROOT));
  }

  /** Where people find the server that listens there: by its name, where it has one. */
  public URI address(URI listening) {
    if (names.isEmpty()) return listening;
    var atOwnPort = tls != null && listening.getPort() != HTTPS;
    return URI.create("https://" + names.getFirst() + (atOwnPort ? ":" + listening.getPort() : ""));
  }

  /** The settings of the web framework that follow from it. */
  public Map<String, Object> properties() {
    var properties = new HashMap<String, Object>();
    properties.put("micronaut.server.host", host);
    if (tls == null) {
      properties.put("micronaut.server.port", port);
      return properties;
    }
    properties.put("micronaut.server.ssl.enabled", true);
    properties.put("micronaut.server.ssl.port", port);
    properties.put("micronaut.server.ssl.key-name", "site");
    properties.put("micronaut.server.ssl.protocols", "TLSv1.3,TLSv1.2");
    properties.put(CERTIFICATE + "path", tls.key().toString());
    properties.put(CERTIFICATE + "certificate-path", tls.certificate().toString());
    properties.put(CERTIFICATE + "format", "PEM");
    properties.put(CERTIFICATE + "refresh-mode", "FILE_WATCHER_OR_SCHEDULER");
    return properties;
  }
}
