package org.rollcall.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What did something happen to? */
public enum Kind {
  RUN,
  TARGET,
  STEP,
  MACHINE,
  FINDING;

  public static final Set<String> CODES =
      Arrays.stream(values()).map(Kind::code).collect(Collectors.toUnmodifiableSet());

  /** The stable code: stored and sent as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
