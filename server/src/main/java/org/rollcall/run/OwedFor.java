package org.rollcall.run;

import java.util.Arrays;
import java.util.Locale;

/** What is an owed Target waiting for? */
public enum OwedFor {
  /** For a while to pass: then it is visited again. */
  RETRY,
  /** For the machine to appear: its port is asked first. */
  PRESENCE;

  /** The stable code: stored and sent as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OwedFor ofCode(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a newer version wrote owed for " + code));
  }
}
