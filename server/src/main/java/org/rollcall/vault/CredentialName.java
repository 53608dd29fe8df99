package org.rollcall.vault;

import java.util.regex.Pattern;

/** What is a credential called? A name that can stand in lists, URLs and on a command line. */
public record CredentialName(String value) {
  public static final int LONGEST = 100;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@#()-]*");

  public CredentialName {
    value = value.strip();
    if (value.length() > LONGEST || !NAME.matcher(value).matches()) {
      throw new IllegalArgumentException("not a credential's name");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
