package org.rollcall.inventory;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which network adapter wakes the machine? Written {@code 00-15-5D-01-02-03}, as Windows does. */
public record MacAddress(String value) {
  private static final Pattern TWELVE = Pattern.compile("[0-9A-F]{12}");
  private static final Pattern EACH_PAIR = Pattern.compile("(..)(?!$)");

  public MacAddress {
    var digits = value.strip().toUpperCase(Locale.ROOT).replaceAll("[-:. ]", "");
    if (value.length() > 40 || !TWELVE.matcher(digits).matches()) {
      throw new IllegalArgumentException("not a MAC address");
    }
    value = EACH_PAIR.matcher(digits).replaceAll("$1-");
  }

  /** The twelve digits alone, as scripts and packets take them. */
  public String digits() {
    return value.replace("-", "");
  }

  @Override
  public String toString() {
    return value;
  }
}
