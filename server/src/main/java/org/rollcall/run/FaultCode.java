package org.rollcall.run;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fault kept us from a machine? A stable code: stored, sent and exported as it stands.
 *
 * @param detail a word that tells one cause of it from another: {@code clock_skew}; mostly none
 */
public record FaultCode(String code, @Nullable String detail) {
  // Nobody home, or not listening: neither our doing nor a sign that something is wrong with a run.
  private static final Set<String> ABSENT = Set.of("name_not_found", "refused", "no_answer");

  public FaultCode {
    Codes.check(code);
    if (detail != null) Codes.check(detail);
  }

  public FaultCode(String code) {
    this(code, null);
  }

  public boolean isAbsence() {
    return ABSENT.contains(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
