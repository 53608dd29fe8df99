package org.rollcall.activation.script;

import java.util.Locale;

/** Why can an answer not be read? */
public enum Damage {
  /** No marker at all: PowerShell is missing, was blocked, or was killed before it said a word. */
  NO_ANSWER,
  /** It began and did not end. */
  CUT_OFF,
  TOO_LARGE,
  NOT_JSON,
  /** An object, yet not one that the script asked for would print. */
  OTHER_SCRIPT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
