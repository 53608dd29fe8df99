package org.rollcall.transport.hostkey;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.HostKey;

/**
 * Which key or certificate was seen at a PC, and does it count?
 *
 * @param decidedBy who took it or the one that replaced it; null where it was the first there
 */
public record KeptKey(
    long id,
    String host,
    int port,
    KeyKind kind,
    HostKey key,
    State state,
    Instant firstSeenAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {
  /** The fingerprint as OpenSSH shows that of a key, and Windows that of a certificate. */
  public String shown() {
    return switch (kind) {
      case SSH -> "SHA256:" + key.sha256();
      case CERTIFICATE -> JooqKeptKeys.hex(key.sha256());
    };
  }

  /** Does it count? */
  public enum State {
    KNOWN,
    /** It is not what the PC had before, or nobody has said that it is the PC's. */
    WAITING,
    /** Another one has taken its place. */
    FORMER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> ofCode(String code) {
      return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
  }
}
