package org.rollcall.run;

import java.util.Arrays;
import java.util.Locale;

/** By which means was a machine asked: cscript, CIM methods, or plain commands read as text? */
public enum Means {
  SCRIPT_HOST,
  CIM,
  TEXT;

  /** The stable code: stored, sent and exported as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Means ofCode(String code) {
    return Arrays.stream(values())
        .filter(means -> means.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a newer version wrote the means " + code));
  }
}
