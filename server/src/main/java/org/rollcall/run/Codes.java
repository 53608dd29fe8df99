package org.rollcall.run;

import java.util.regex.Pattern;

/** Is a text a stable code, fit to be stored, sent and exported as it stands? */
final class Codes {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_.-]{0,39}");

  private Codes() {}

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  static void check(String code) {
    if (!isCode(code)) throw new IllegalArgumentException("not a code: " + code);
  }
}
