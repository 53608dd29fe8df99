package org.rollcall.transport.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which certificate of an HTTPS listener is taken? */
public enum ListenerTrust {
  /** What the server was started with. */
  SERVER,
  /** One that a public authority vouches for. */
  PUBLIC,
  /** One that the profile's own issuers vouch for. */
  ISSUERS,
  /** The one whose fingerprint the profile names: PCs that share one. */
  PINNED,
  /** The first that a PC ever showed; another one is refused until a person takes it. */
  FIRST_USE;

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ListenerTrust> ofCode(String code) {
    return Arrays.stream(values()).filter(trust -> trust.code().equals(code)).findFirst();
  }
}
