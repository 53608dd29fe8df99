package org.rollcall.activation.text;

import java.util.regex.Pattern;

/** How does a line read without the product keys in it? Their last five characters may stay. */
final class Secrets {
  // Two groups are enough where they are written as keys are, since a console may have cut one.
  private static final Pattern KEY =
      Pattern.compile(
          "(?<![A-Za-z0-9-])(?:(?:[A-Z0-9]{5}-){1,4}|(?:[A-Za-z0-9]{5}-){2,4})([A-Za-z0-9]{0,5})");
  private static final int GROUP = 5;

  private Secrets() {}

  static String masked(String line) {
    return KEY.matcher(line)
        .replaceAll(
            key -> key.group(1).length() == GROUP ? "*****-" + key.group(1) : "*****-*****");
  }
}
