package org.rollcall.transport.overthere;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which program does Windows' SSH server hand a line to, and how does the line get through it to
 * cmd, in UTF-8? cmd does unless the PC's DefaultShell names PowerShell.
 */
enum DefaultShell {
  CMD {
    @Override
    String written(String line) {
      return UTF_8 + line;
    }
  },
  POWERSHELL {
    @Override
    String written(String line) {
      return "cmd /d /s /c '" + QUOTE.matcher(UTF_8 + line).replaceAll("$0$0") + PASS_EXIT_CODE;
    }
  };

  /**
   * Answered in full by cmd alone: by its own path, and by a word if it runs elevated, as only an
   * administrator's shell does. fltmc.exe asks for that right and changes nothing.
   */
  static final String QUESTION = "echo %ComSpec%&fltmc>nul 2>&1&&echo rollcall-elevated";

  private static final String UTF_8 = "chcp 65001>nul&";
  private static final String PASS_EXIT_CODE = "';exit $LASTEXITCODE";
  // PowerShell takes typographic single quotes for single quotes.
  private static final Pattern QUOTE = Pattern.compile("['\u2018\u2019\u201a\u201b]");

  /** The line, for cmd to run. */
  abstract String written(String line);

  /** How the question is put by way of this one. */
  String question() {
    return this == CMD ? QUESTION : written(QUESTION);
  }

  /** Whether cmd was reached. */
  static boolean isFromCmd(String answer) {
    var first = answer.lines().findFirst().orElse("").strip().toLowerCase(Locale.ROOT);
    return first.endsWith("cmd.exe");
  }

  static boolean isElevated(String answer) {
    return answer.lines().anyMatch(line -> line.strip().equals("rollcall-elevated"));
  }
}
