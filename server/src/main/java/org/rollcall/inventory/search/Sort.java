package org.rollcall.inventory.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * In which order does a list come? Machines alike are in the order of their names; what is not
 * known counts as the highest.
 */
public record Sort(By by, boolean descending) {
  public static final Sort BY_NAME = new Sort(By.NAME, false);

  /** By what? */
  public enum By {
    NAME,
    ROOM,
    EXPIRES,
    SEEN,
    STATE
  }

  /** As it stands in a URL: {@code room}, or {@code -expires} for the last first. */
  public static Optional<Sort> of(String text) {
    var descending = text.startsWith("-");
    var name = descending ? text.substring(1) : text;
    return Arrays.stream(By.values())
        .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(name))
        .map(by -> new Sort(by, descending))
        .findFirst();
  }

  /** As it stands in a URL. */
  public String written() {
    return (descending ? "-" : "") + by.name().toLowerCase(Locale.ROOT);
  }
}
