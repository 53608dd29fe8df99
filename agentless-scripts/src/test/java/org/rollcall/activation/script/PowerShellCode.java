package org.rollcall.activation.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** What of a PowerShell script is code, its comments and texts taken away? */
final class PowerShellCode {
  private final Deque<Character> open = new ArrayDeque<>();
  private final StringBuilder code = new StringBuilder();
  private final String script;
  private int at;

  private PowerShellCode(String script) {
    this.script = script;
  }

  /** The code; fails where brackets or quotes do not pair. */
  static String of(String script) {
    var lexer = new PowerShellCode(script);
    while (lexer.at < script.length()) lexer.step();
    if (!lexer.open.isEmpty()) throw new AssertionError("left open: " + lexer.open);
    return lexer.code.toString();
  }

  private void step() {
    var c = script.charAt(at++);
    if (Objects.equals(open.peek(), '"')) inText(c);
    else if (c == '#' && !Character.isLetterOrDigit(script.charAt(Math.max(0, at - 2))))
      skipTo('\n');
    else if (c == '\'') skipTo('\'');
    else if (c == '"') open.push(c);
    else inCode(c);
  }

  private void skipTo(char end) {
    at = script.indexOf(end, at) + 1;
    if (at == 0) throw new AssertionError("no " + end + " any more");
  }

  private void inText(char c) {
    if (c == '`') at++;
    else if (c == '"') open.pop();
    else if (c == '$' && script.charAt(at) == '(') inCode(script.charAt(at++));
  }

  private void inCode(char c) {
    code.append(c);
    var opening = "([{".indexOf(c);
    if (opening >= 0) open.push(")]}".charAt(opening));
    if (")]}".indexOf(c) < 0) return;
    if (open.isEmpty() || open.pop() != c) {
      throw new AssertionError("unexpected " + c + " after " + code);
    }
  }
}
