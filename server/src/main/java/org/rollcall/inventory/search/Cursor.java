package org.rollcall.inventory.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * After which row does the next page begin?
 *
 * @param value that row's value in the column sorted by; null where it has none
 * @param key its name, in lower case
 */
public record Cursor(@Nullable String value, String key) {
  /** As it stands in a URL, for nobody to read. */
  public String written() {
    var text = (value == null ? "-" : "+" + value) + "\n" + key;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Optional<Cursor> of(String written) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
      var end = text.indexOf('\n');
      if (end < 1 || text.indexOf('\0') >= 0) return Optional.empty();
      var value = text.charAt(0) == '+' ? text.substring(1, end) : null;
      return Optional.of(new Cursor(value, text.substring(end + 1)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
