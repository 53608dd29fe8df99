package org.rollcall.activation.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.activation.KmsAddress;

/**
 * Which KMS host is a licence set to, and who says so? The host is the PC's text, and need not be
 * one that exists or could.
 */
public record KmsSetting(String host, int port, Level level) {
  /** Who set it; an earlier one beats the later ones. */
  public enum Level {
    PRODUCT,
    APPLICATION,
    GLOBAL,
    DISCOVERED
  }

  static Optional<KmsSetting> inForce(License license, Licensing service) {
    return Stream.of(
            license.kms().at(Level.PRODUCT),
            ofApplication(license, service).flatMap(host -> host.at(Level.APPLICATION)),
            service.kms().at(Level.GLOBAL),
            license.discovered().at(Level.DISCOVERED))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<KmsHost> ofApplication(License license, Licensing service) {
    var applications = Objects.requireNonNullElse(service.applications(), List.<AppSetting>of());
    return applications.stream()
        .filter(app -> app.id() != null && app.id().equalsIgnoreCase(license.applicationId()))
        .map(AppSetting::kms)
        .findFirst();
  }

  /** The same as a value that may be spoken to; empty where the text is no host name. */
  public Optional<KmsAddress> address() {
    try {
      return Optional.of(new KmsAddress(host, port));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Whether this is the KMS host; a dot at the end of a name says only that it is complete. */
  public boolean names(KmsAddress kms) {
    return port == kms.port() && bare(host).equalsIgnoreCase(bare(kms.host()));
  }

  private static String bare(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** {@code host:port}. */
  @Override
  public String toString() {
    return address().map(KmsAddress::toString).orElse(host + ":" + port);
  }
}
