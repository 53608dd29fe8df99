package org.rollcall.lab.cmd;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where does a command's output go, and what is left of its line?
 *
 * @param toFile whether some of it was to go to a real file, which the lab does not have
 */
record Redirects(
    String command, boolean keepOut, boolean keepErr, boolean errToOut, boolean toFile) {
  // Outside quotes: a stream's digit, the arrow, then &1, or a file's name.
  private static final Pattern REDIRECT =
      Pattern.compile("(?:(?<=\\s|^)([12]))?>>?\\s*(&[12]|\"[^\"]*\"|[^\\s\"<>]+)|<\\s*[^\\s<>]+");

  static Redirects of(String text) {
    var result = new Redirects(text, true, true, false, false);
    var kept = new StringBuilder();
    var matcher = REDIRECT.matcher(text);
    var from = 0;
    while (matcher.find(from)) {
      if (hidden(text, matcher.start())) {
        kept.append(text, from, matcher.start() + 1);
        from = matcher.start() + 1;
        continue;
      }
      kept.append(text, from, matcher.start());
      result = result.with(matcher);
      from = matcher.end();
    }
    kept.append(text.substring(from));
    return new Redirects(
        withoutCarets(kept.toString()),
        result.keepOut,
        result.keepErr,
        result.errToOut,
        result.toFile);
  }

  private static boolean hidden(String text, int position) {
    return Splitter.quotedAt(text, position) || (position > 0 && text.charAt(position - 1) == '^');
  }

  private static String withoutCarets(String text) {
    var plain = new StringBuilder();
    var quoted = false;
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"') quoted = !quoted;
      if (c == '^' && !quoted && ++i >= text.length()) break;
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }

  private Redirects with(Matcher redirect) {
    var target = redirect.group(2);
    if (target == null) return this;
    var error = "2".equals(redirect.group(1));
    return switch (target.toLowerCase(Locale.ROOT)) {
      // 2>&1 means where output goes at this point: after >nul, nowhere.
      case "&1" -> new Redirects(command, keepOut, keepOut, true, toFile);
      case "&2" -> this;
      case "nul" -> new Redirects(command, keepOut && error, keepErr && !error, errToOut, toFile);
      default -> new Redirects(command, keepOut, keepErr, errToOut, true);
    };
  }
}
