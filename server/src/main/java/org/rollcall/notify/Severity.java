package org.rollcall.notify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon does somebody have to know? */
public enum Severity {
  INFO,
  WARNING,
  /** It does not wait for the end of quiet hours. */
  URGENT;

  /** The stable code: stored and sent as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Severity> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  static Severity ofCode(String code) {
    return find(code).orElseThrow(() -> new IllegalStateException("a newer version wrote " + code));
  }
}
