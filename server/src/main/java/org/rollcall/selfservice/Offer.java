package org.rollcall.selfservice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.kit.Kit;

/**
 * What is offered to the users of PCs, and to whom?
 *
 * @param version grows with each edit
 */
public record Offer(
    Access access, @Nullable KmsAddress office, @Nullable KmsAddress windows, int version) {
  /** Who may have the kit, and send its result? */
  public enum Access {
    CLOSED,
    LOGIN,
    OPEN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Access> find(String code) {
      return Arrays.stream(values()).filter(access -> access.code().equals(code)).findFirst();
    }
  }

  /** The kit for these hosts; empty while none is set. */
  public Optional<Kit> kit() {
    return office == null && windows == null
        ? Optional.empty()
        : Optional.of(new Kit(office, windows));
  }
}
