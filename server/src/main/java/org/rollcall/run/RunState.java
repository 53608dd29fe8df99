package org.rollcall.run;

import java.util.Arrays;
import java.util.Locale;

/** Where does a Run stand? */
public enum RunState {
  CREATED,
  RUNNING,
  /** Nobody new is visited until somebody says so. */
  PAUSED,
  /** Nobody new is visited, and those in hand end between two steps. */
  STOPPING,
  FINISHED;

  /** The stable code: stored, sent and exported as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RunState ofCode(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a newer version wrote the state " + code));
  }
}
