package org.rollcall.lab.cmd;

import java.util.Locale;
import java.util.regex.Pattern;

/** What does {@code cmd /c} make of a line? Its own rules of quoting, joining and redirecting. */
final class Cmd {
  /** What %ERRORLEVEL% is after a word that is no program. */
  static final int NOT_A_PROGRAM = 9009;

  private static final Pattern FOR =
      Pattern.compile(
          "(?i)for\\s+%?%(\\p{Alpha})\\s+in\\s*\\(((?:\"[^\"]*\"|[^\")])*)\\)\\s*do\\s+(.*)");
  private static final Pattern IF_EXIST =
      Pattern.compile("(?i)if\\s+(not\\s+)?exist\\s+(\"[^\"]*\"|\\S+)\\s*(.*)");
  private static final Pattern SPECIAL = Pattern.compile("[&<>()@^|]");

  private final Programs programs;
  private final Screen screen;
  private int errorLevel;
  private boolean left;

  Cmd(Programs programs, Screen screen) {
    this.programs = programs;
    this.screen = screen;
  }

  /** Runs the line and gives cmd's own exit code. */
  int run(String line) {
    perform(programs.environment().expand(unquoted(line), errorLevel));
    // "cmd /c" ends with 1 where only the prompt would know of 9009.
    return errorLevel == NOT_A_PROGRAM ? 1 : errorLevel;
  }

  /** A first quote takes the last one with it, but for the quoted name of a program (cmd /?). */
  private String unquoted(String line) {
    var text = line.strip();
    if (!text.startsWith("\"")) return text;
    var quotes = text.chars().filter(c -> c == '"').count();
    var last = text.lastIndexOf('"');
    if (last == 0) return text.substring(1);
    var inner = text.substring(1, last);
    var program =
        quotes == 2
            && !SPECIAL.matcher(inner).find()
            && inner.indexOf(' ') >= 0
            && programs.isProgram(inner);
    return program ? text : inner + text.substring(last + 1);
  }

  private void perform(String line) {
    for (var part : Splitter.split(line)) {
      if (left) return;
      switch (part.join()) {
        case ALWAYS -> command(part.text());
        case IF_IT_WORKED -> {
          if (errorLevel == 0) command(part.text());
        }
        case IF_IT_FAILED -> {
          if (errorLevel != 0) command(part.text());
        }
        case PIPE -> refuse("pipes");
      }
    }
  }

  private void command(String text) {
    var command = text.strip();
    while (command.startsWith("@")) command = command.substring(1).stripLeading();
    var loop = FOR.matcher(command);
    var condition = IF_EXIST.matcher(command);
    if (loop.matches()) {
      loop(loop.group(1), loop.group(2), loop.group(3));
    } else if (condition.matches()) {
      var exists = programs.exists(condition.group(2).replace("\"", ""));
      if (exists == (condition.group(1) == null)) perform(condition.group(3));
    } else if (command.startsWith("(") && command.endsWith(")")) {
      perform(command.substring(1, command.length() - 1));
    } else {
      simple(text);
    }
  }

  private void loop(String variable, String items, String body) {
    for (var item : Loop.items(items)) {
      if (left) return;
      var once = Loop.fill(body, variable, item);
      // At its prompt cmd shows what it does, unless an @ forbids it.
      if (!once.startsWith("@")) screen.print("\r\n" + programs.directory() + ">" + once + " \r\n");
      perform(once);
    }
  }

  private void simple(String text) {
    var redirects = Redirects.of(text);
    var words = redirects.command().stripLeading();
    while (words.startsWith("@")) words = words.substring(1).stripLeading();
    if (words.isBlank()) return;
    if (redirects.toFile()) {
      refuse("files");
      return;
    }
    var own = new Screen(screen.codePage());
    var name = nameOf(words);
    if (name.equals("exit")) {
      leave(words);
    } else {
      errorLevel = programs.run(name, restOf(words), own);
    }
    screen.take(own, redirects);
  }

  private void leave(String words) {
    left = true;
    var code = words.replaceFirst("(?i)exit\\s*(/b)?\\s*", "").strip();
    if (code.matches("-?[0-9]{1,10}")) errorLevel = (int) Long.parseLong(code);
  }

  private void refuse(String what) {
    screen.error("The practice lab's cmd knows no " + what + ".");
    errorLevel = 1;
  }

  private static String nameOf(String words) {
    var quoted = words.startsWith("\"");
    var end = quoted ? words.indexOf('"', 1) : endOfName(words);
    var path = end < 0 ? words : words.substring(quoted ? 1 : 0, end);
    return path.toLowerCase(Locale.ROOT);
  }

  private static String restOf(String words) {
    var end = words.startsWith("\"") ? words.indexOf('"', 1) + 1 : endOfName(words);
    return end <= 0 || end > words.length() ? "" : words.substring(end);
  }

  // "echo." and "cd/d" need no blank, "echo,x" neither.
  private static int endOfName(String words) {
    for (int i = 0; i < words.length(); i++) {
      var c = words.charAt(i);
      if (Character.isWhitespace(c) || c == ',' || c == ';' || c == '=') return i;
      if ((c == '.' || c == '/' || c == '(') && words.substring(0, i).matches("(?i)echo|cd|set")) {
        return i;
      }
    }
    return words.length();
  }
}
