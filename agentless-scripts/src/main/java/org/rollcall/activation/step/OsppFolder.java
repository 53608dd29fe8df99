package org.rollcall.activation.step;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In which folder of the PC does ospp.vbs lie? The PC says so, and could say anything: a path that
 * cmd might take apart is not one.
 */
public record OsppFolder(String path) {
  private static final int MAX_LENGTH = 200;
  // No modifier letters: a code page may turn U+02BA into a quotation mark.
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z]:(?:\\\\[\\p{Lu}\\p{Ll}\\p{Lo}\\p{Nd} ()_.-]+)+");
  // Windows drops blanks and dots at a name's end, which makes ".. " a way up.
  private static final Pattern NAMES_ENDING = Pattern.compile("[ .](?:\\\\|$)|\\\\ ");

  public OsppFolder {
    if (!isSafe(path)) throw new IllegalArgumentException("not a plain path on a drive");
  }

  /** The folder, or empty where the text is no plain path. */
  public static Optional<OsppFolder> of(String path) {
    return isSafe(path) ? Optional.of(new OsppFolder(path)) : Optional.empty();
  }

  String script() {
    return path + "\\ospp.vbs";
  }

  private static boolean isSafe(String path) {
    return path.length() <= MAX_LENGTH
        && PATH.matcher(path).matches()
        && !NAMES_ENDING.matcher(path).find();
  }
}
