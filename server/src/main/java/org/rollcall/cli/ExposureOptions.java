package org.rollcall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Subnet;
import org.rollcall.web.exposure.Exposure;
import picocli.CommandLine.Option;

/** Where does the server listen? To others than this machine never without protection. */
final class ExposureOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "A name by which people reach the server; may be given again.")
  private List<String> names = List.of();

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "PEM file with the server's certificate and its chain.")
  private @Nullable Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "PEM file with the certificate's key, not encrypted.")
  private @Nullable Path key;

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS|SUBNET",
      description = "A reverse proxy that has the certificate; may be given again.")
  private List<String> proxies = List.of();

  Exposure exposure(Sentences sentences) {
    var exposure = new Exposure(host, port, known(sentences), tls(sentences), trusted(sentences));
    if (exposure.isLocal()) return exposure;
    if (exposure.tls() == null && proxies.isEmpty()) {
      throw new UserError(sentences.text("usage.exposed_plainly", Map.of("host", host)));
    }
    if (names.isEmpty()) throw new UserError(sentences.text("usage.exposed_nameless"));
    return exposure;
  }

  private List<String> known(Sentences sentences) {
    return names.stream().map(name -> known(name, sentences)).toList();
  }

  private static String known(String name, Sentences sentences) {
    try {
      var host = new Hostname(name);
      return host.isIpv6() ? "[" + host + "]" : host.value();
    } catch (IllegalArgumentException _) {
      throw new UserError(sentences.text("usage.name", Map.of("value", name)));
    }
  }

  private Exposure.@Nullable Tls tls(Sentences sentences) {
    if (certificate == null && key == null) return null;
    if (certificate == null || key == null) {
      throw new UserError(sentences.text("usage.tls_pair"));
    }
    return new Exposure.Tls(readable(certificate, sentences), readable(key, sentences));
  }

  private static Path readable(Path file, Sentences sentences) {
    if (Files.isReadable(file)) return file.toAbsolutePath();
    throw new UserError(sentences.text("usage.file", Map.of("file", file)));
  }

  private List<Subnet> trusted(Sentences sentences) {
    return proxies.stream()
        .map(
            proxy ->
                Subnet.of(proxy)
                    .orElseThrow(
                        () -> new UserError(sentences.text("usage.proxy", Map.of("value", proxy)))))
        .toList();
  }
}
