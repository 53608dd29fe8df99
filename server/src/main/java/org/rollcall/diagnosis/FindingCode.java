package org.rollcall.diagnosis;

import java.util.regex.Pattern;

/** Which kind of thing needs a person? A stable code: stored, sent and exported as it stands. */
public record FindingCode(String value) implements Comparable<FindingCode> {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  public FindingCode {
    if (!CODE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a finding's code: " + value);
    }
  }

  @Override
  public int compareTo(FindingCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
