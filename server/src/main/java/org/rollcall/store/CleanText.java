package org.rollcall.store;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a foreign text may be kept? At most so much, without what PostgreSQL refuses (NUL, half a
 * surrogate pair), and of a product key no more than its last five characters.
 */
public final class CleanText {
  private static final Pattern PRODUCT_KEY =
      Pattern.compile("(?:[A-Za-z0-9]{5}-){4,}(?=[A-Za-z0-9]{5})");

  /** Five characters and a hyphen. */
  private static final int GROUP = 6;

  private static final String MASK = "*****-*****-*****-*****-";

  private CleanText() {}

  /** The text in one piece, cut after {@code most} UTF-16 units. */
  public static String of(String text, int most) {
    // With room to spare: masking must see a whole key that the end would cut in two.
    var enough = storable(text, most + MASK.length() * 2);
    var clean = mayHoldKey(enough) ? PRODUCT_KEY.matcher(enough).replaceAll(MASK) : enough;
    return clean.substring(0, wholeCharacters(clean, most));
  }

  /** Whether four hyphens stand as far apart as a key's do: without them there is no key. */
  private static boolean mayHoldKey(String text) {
    for (var at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
      if (at + 3 * GROUP >= text.length()) return false;
      var alike = true;
      for (var group = 1; group < 4; group++) alike &= text.charAt(at + group * GROUP) == '-';
      if (alike) return true;
    }
    return false;
  }

  public static @Nullable String ofNullable(@Nullable String text, int most) {
    return text == null ? null : of(text, most);
  }

  /** The text on one line: line ends and other control characters become spaces. */
  public static String line(String text, int most) {
    var line = new StringBuilder(of(text, most));
    for (var i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) line.setCharAt(i, ' ');
    }
    return line.toString().strip();
  }

  /** The greatest length up to {@code most} that does not cut a character in two. */
  private static int wholeCharacters(String text, int most) {
    if (text.length() <= most) return text.length();
    return most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }

  private static String storable(String text, int enough) {
    if (text.length() <= enough && isStorable(text)) return text;
    var clean = new StringBuilder(Math.min(text.length(), enough));
    for (var i = 0; i < text.length() && clean.length() < enough; ) {
      var character = text.codePointAt(i);
      if (character != 0) clean.appendCodePoint(isHalf(character) ? 0xFFFD : character);
      i += Character.charCount(character);
    }
    return clean.toString();
  }

  /** Seen by the character, since nearly every text is as it should be. */
  private static boolean isStorable(String text) {
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character == 0 || Character.isSurrogate(character)) return false;
    }
    return true;
  }

  private static boolean isHalf(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
