package org.rollcall.transport.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with the host key of a PC of which none is known? */
public enum HostKeyTrust {
  /** It is recorded, and taken for the PC's own from then on. */
  FIRST_USE,
  /** It waits for a person. */
  KNOWN;

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<HostKeyTrust> ofCode(String code) {
    return Arrays.stream(values()).filter(trust -> trust.code().equals(code)).findFirst();
  }
}
