package org.rollcall.inventory.intake;

import java.util.List;

/**
 * Why can a row not be used?
 *
 * @param code names the sentence that says why, and what would mend it
 * @param field the column at fault; empty when the row as a whole is meant
 * @param value what stands there, shortened
 * @param candidates the machines between which it cannot be decided
 */
public record Flaw(String code, String field, String value, List<String> candidates) {
  private static final int LONGEST_VALUE = 60;
  private static final int MOST_CANDIDATES = 8;

  public Flaw {
    value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    candidates = candidates.stream().limit(MOST_CANDIDATES).toList();
  }

  public static Flaw of(String code, String field, String value) {
    return new Flaw(code, field, value, List.of());
  }
}
