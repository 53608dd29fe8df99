package org.rollcall.activation.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lines did a person see? Takes away what consoles, editors and code pages leave in a text:
 * colours, CR CR LF, the NUL bytes of UTF-16, invisible characters, full-width forms.
 */
final class Screen {
  private static final char ESCAPE = '\u001B';
  private static final char CONTROL_SEQUENCE = '\u009B';
  private static final int FULL_WIDTH_TO_ASCII = '！' - '!';

  private final CharSequence text;
  private final int end;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private Screen(CharSequence text, int end) {
    this.text = text;
    this.end = end;
  }

  /** The lines of the first {@code limit} characters; blank ones are left out. */
  static List<String> lines(CharSequence text, int limit) {
    var screen = new Screen(text, Math.min(text.length(), limit));
    var at = 0;
    while (at < screen.end) at = screen.takeFrom(at);
    screen.endLine();
    return screen.lines;
  }

  private int takeFrom(int at) {
    var c = text.charAt(at);
    switch (c) {
      case '\r', '\n', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> endLine();
      case ESCAPE -> {
        return afterEscape(at + 1);
      }
      case CONTROL_SEQUENCE -> {
        return afterSequence(at + 1);
      }
      default -> show(c);
    }
    return at + 1;
  }

  private void endLine() {
    if (!line.toString().isBlank()) lines.add(line.toString());
    line.setLength(0);
  }

  private void show(char c) {
    if (c == '\t' || Character.isSpaceChar(c)) {
      line.append(' ');
    } else if (c == '：') {
      line.append(": ");
    } else if (c > '\uFF00' && c < '\uFF5F') {
      line.append((char) (c - FULL_WIDTH_TO_ASCII));
    } else if (isVisible(c)) {
      line.append(c);
    }
  }

  private static boolean isVisible(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  // ECMA-48: ESC [ parameters final; ESC ] … BEL sets a window's title; else one character.
  private int afterEscape(int at) {
    if (at >= end) return at;
    return switch (text.charAt(at)) {
      case '[' -> afterSequence(at + 1);
      case ']' -> afterTitle(at + 1);
      default -> at;
    };
  }

  private int afterSequence(int from) {
    var at = from;
    while (at < end && text.charAt(at) >= ' ' && text.charAt(at) <= '?') at++;
    return at < end && text.charAt(at) >= '@' && text.charAt(at) <= '~' ? at + 1 : at;
  }

  private int afterTitle(int from) {
    var at = from;
    while (at < end && text.charAt(at) >= ' ') at++;
    return at < end && text.charAt(at) == '\u0007' ? at + 1 : at;
  }
}
