package org.rollcall.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Is a machine at work? */
public enum LifeCycle {
  IN_USE,
  IN_REPAIR,
  /** Kept for its history only: no run visits it. */
  RETIRED;

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LifeCycle> ofCode(String code) {
    return Arrays.stream(values()).filter(life -> life.code().equals(code)).findFirst();
  }
}
