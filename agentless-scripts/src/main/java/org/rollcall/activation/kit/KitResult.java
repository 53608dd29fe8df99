package org.rollcall.activation.kit;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.activation.text.ConsoleReading;
import org.rollcall.activation.text.ConsoleText;

/**
 * What came of a kit on somebody's PC, according to the file that it left there? The file is
 * whatever somebody sent: nothing in it is more than a claim.
 *
 * @param computer the PC's own name for itself, a NetBIOS name of 15 characters at most
 * @param text all of it, product keys masked
 */
public record KitResult(String computer, String text, ConsoleReading reading) {
  private static final String FIRST_LINE = "=== rollcall kit 1 ===";
  // The characters that Windows allows in a computer's name, and those that MS-NBTE lets stand.
  private static final Pattern COMPUTER = Pattern.compile("=== ([A-Za-z0-9_-]{1,15}) .{0,80} ===");
  private static final int HEADER_LINES = 5;

  /** Reads the file's text; empty where it is none of ours. */
  public static Optional<KitResult> of(String text) {
    var head = text.lines().map(KitResult::bare).limit(HEADER_LINES).toList();
    if (!head.contains(FIRST_LINE)) return Optional.empty();
    return head.stream()
        .map(COMPUTER::matcher)
        .filter(line -> line.matches() && !line.group().equals(FIRST_LINE))
        .findFirst()
        .map(
            line -> new KitResult(line.group(1), ConsoleText.masked(text), ConsoleText.read(text)));
  }

  /** Notepad puts a mark at the beginning when it saves the file again. */
  private static String bare(String line) {
    return line.replace("\uFEFF", "").strip();
  }
}
