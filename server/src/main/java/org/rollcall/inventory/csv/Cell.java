package org.rollcall.inventory.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Can the text of a cell be what its column says? Each answer is the cleaned value, or empty. */
final class Cell {
  private static final Set<String> TRANSPORTS = Set.of("winrm", "winrm-https");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._#()-]{0,62}");
  private static final Pattern HOST =
      Pattern.compile("(?![-.])[a-z0-9_-]{1,63}(\\.(?!-)[a-z0-9_-]{1,63})*\\.?");
  private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-f:.]{2,45}(%[a-z0-9]{1,16})?");
  private static final Pattern MAC =
      Pattern.compile(
          "([0-9a-f]{2})[:-]?".repeat(5) + "([0-9a-f]{2})|([0-9a-f]{4}\\.){2}[0-9a-f]{4}");

  private Cell() {}

  static Optional<String> name(String text) {
    return Optional.of(text).filter(value -> NAME.matcher(value).matches());
  }

  static Optional<String> address(String text) {
    var value = text.toLowerCase(Locale.ROOT);
    var fits = HOST.matcher(value).matches() || IPV6.matcher(value).matches();
    return Optional.of(value).filter(_ -> fits && text.length() <= 253);
  }

  static Optional<Integer> port(String text) {
    try {
      return Optional.of(Integer.valueOf(text)).filter(port -> port >= 1 && port <= 65_535);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  static Optional<String> transport(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT)).filter(TRANSPORTS::contains);
  }

  static Optional<String> mac(String text) {
    var value = text.toLowerCase(Locale.ROOT);
    if (!MAC.matcher(value).matches()) return Optional.empty();
    var digits = value.replaceAll("[^0-9a-f]", "").toUpperCase(Locale.ROOT);
    return Optional.of(digits.replaceAll("(..)(?!$)", "$1-"));
  }
}
