package org.rollcall.run;

import java.util.Arrays;
import java.util.Locale;

/** Where does a Target stand in its Run? */
public enum TargetState {
  WAITING,
  RUNNING,
  /** Off or out of reach: visited again when it appears. */
  OWED,
  ENDED;

  /** The stable code: stored, sent and exported as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TargetState ofCode(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a newer version wrote the state " + code));
  }
}
