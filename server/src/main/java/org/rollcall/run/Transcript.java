package org.rollcall.run;

import java.nio.charset.StandardCharsets;
import org.rollcall.store.CleanText;

/**
 * What did a command print? At most 64 KiB of it, and whether that is all.
 *
 * @param text without what a database refuses, product keys masked
 */
public record Transcript(String text, boolean truncated) {
  public static final Transcript EMPTY = new Transcript("", false);

  /** The most that is kept, in bytes of UTF-8. */
  public static final int MOST_BYTES = 64 << 10;

  public Transcript {
    var clean = CleanText.of(text, MOST_BYTES);
    var fitting = clean.substring(0, fitting(clean));
    truncated |= text.length() > MOST_BYTES || fitting.length() < clean.length();
    text = fitting;
  }

  public static Transcript of(String printed) {
    return new Transcript(printed, false);
  }

  /** How many UTF-16 units, of whole characters, fit the bytes? */
  private static int fitting(String text) {
    if (text.length() * 3 <= MOST_BYTES) return text.length();
    if (text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) return text.length();
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      var character = text.codePointAt(end);
      bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      if (bytes > MOST_BYTES) return end;
      end += Character.charCount(character);
    }
    return end;
  }
}
