package org.rollcall.lab.cmd;

import java.util.ArrayList;
import java.util.List;

/** Where does one command of a line end and the next begin? Quotes and carets hide operators. */
final class Splitter {
  private Splitter() {}

  /** What joins a command to the one before it. */
  enum Join {
    ALWAYS,
    IF_IT_WORKED,
    IF_IT_FAILED,
    PIPE
  }

  record Part(Join join, String text) {}

  static List<Part> split(String line) {
    var parts = new ArrayList<Part>();
    var join = Join.ALWAYS;
    var rest = line;
    while (true) {
      var end = endOf(rest);
      parts.add(new Part(join, rest.substring(0, end)));
      if (end == rest.length()) return parts;
      var pair = end + 1 < rest.length() && rest.charAt(end + 1) == rest.charAt(end);
      join = joinOf(rest.charAt(end), pair);
      rest = rest.substring(end + (pair ? 2 : 1));
    }
  }

  /** Whether the character at this position stands between quotes. */
  static boolean quotedAt(String text, int position) {
    return text.substring(0, position).chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private static Join joinOf(char operator, boolean pair) {
    if (operator == '&') return pair ? Join.IF_IT_WORKED : Join.ALWAYS;
    return pair ? Join.IF_IT_FAILED : Join.PIPE;
  }

  // What follows "for … do" or "if …" belongs to it, operators and all.
  private static int endOf(String text) {
    if (text.stripLeading().matches("(?i)@?(for|if)\\s.*")) return text.length();
    var quoted = false;
    var depth = 0;
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"') quoted = !quoted;
      if (quoted) continue;
      if (c == '^') i++;
      if (c == '(') depth++;
      if (c == ')') depth--;
      var redirected = i > 0 && text.charAt(i - 1) == '>';
      if (depth <= 0 && ((c == '&' && !redirected) || c == '|')) return i;
    }
    return text.length();
  }
}
