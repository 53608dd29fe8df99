package org.rollcall.run;

import java.util.Set;

/** Which fault kept us from a machine? A stable code: stored, sent and exported as it stands. */
public record FaultCode(String code) {
  // Nobody home, or not listening: neither our doing nor a sign that something is wrong with a run.
  private static final Set<String> ABSENT = Set.of("name_not_found", "refused", "no_answer");

  public FaultCode {
    Codes.check(code);
  }

  public boolean isAbsence() {
    return ABSENT.contains(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
