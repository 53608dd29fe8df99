package org.rollcall.activation.facts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;

/** A KMS host as one level of the settings names it; an empty name and port 0 are not set. */
public record KmsHost(@Nullable String host, @Nullable Long port) {
  /** The host and port that this level sets, with the usual port where it names the host only. */
  Optional<KmsSetting> at(KmsSetting.Level level) {
    if (host == null || host.isBlank()) return Optional.empty();
    return Optional.of(new KmsSetting(host.strip(), portOrUsual(), level));
  }

  private int portOrUsual() {
    return port != null && port >= 1 && port <= 65_535 ? port.intValue() : KmsAddress.DEFAULT_PORT;
  }
}
