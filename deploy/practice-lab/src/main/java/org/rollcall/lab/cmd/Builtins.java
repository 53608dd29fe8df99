package org.rollcall.lab.cmd;

import java.util.OptionalInt;
import org.rollcall.lab.pc.PcState;

/** What do the commands do that cmd has within itself? */
final class Builtins {
  private final PcState pc;
  private final Words words;
  private final Environment environment;
  private final String directory;

  Builtins(PcState pc, Words words, Environment environment, String directory) {
    this.pc = pc;
    this.words = words;
    this.environment = environment;
    this.directory = directory;
  }

  /** The exit code; empty if there is no such command within cmd. */
  OptionalInt run(String name, String rest, Screen screen) {
    return switch (name) {
      case "echo" -> done(echo(rest, screen));
      case "ver" -> done(ver(screen));
      case "chcp", "chcp.com" -> done(chcp(rest.strip(), screen));
      case "cd", "chdir" -> done(cd(rest.strip(), screen));
      case "set" -> done(set(rest.strip(), screen));
      case "rem", "title", "cls" -> done(0);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt done(int code) {
    return OptionalInt.of(code);
  }

  private int echo(String rest, Screen screen) {
    if (rest.isBlank()) {
      screen.line(words.say("echo.on"));
    } else if (!rest.strip().equalsIgnoreCase("off") && !rest.strip().equalsIgnoreCase("on")) {
      screen.line(rest.substring(1));
    }
    return 0;
  }

  private int ver(Screen screen) {
    screen.line("");
    screen.line(words.say("ver", pc.spec().system().windows().version() + ".4460"));
    return 0;
  }

  private int chcp(String wanted, Screen screen) {
    var chosen = wanted.isEmpty() ? OptionalInt.of(screen.codePage()) : Screen.parse(wanted);
    if (chosen.isEmpty()) {
      screen.line(words.say("chcp.invalid"));
      return 1;
    }
    screen.codePage(chosen.getAsInt());
    screen.line(words.say("chcp", chosen.getAsInt()));
    return 0;
  }

  private int cd(String wanted, Screen screen) {
    if (wanted.isEmpty()) screen.line(directory);
    return 0;
  }

  private int set(String rest, Screen screen) {
    var equals = rest.indexOf('=');
    if (equals > 0) {
      environment.set(rest.substring(0, equals).replace("\"", ""), unquoted(rest, equals));
      return 0;
    }
    var found = false;
    for (var entry : environment.values().entrySet()) {
      if (!entry.getKey().regionMatches(true, 0, rest, 0, rest.length())) continue;
      screen.line(entry.getKey() + "=" + entry.getValue());
      found = true;
    }
    if (!found) screen.error(words.say("set.none", rest));
    return found ? 0 : 1;
  }

  private static String unquoted(String rest, int equals) {
    var value = rest.substring(equals + 1);
    return rest.startsWith("\"") && value.endsWith("\"")
        ? value.substring(0, value.length() - 1)
        : value;
  }
}
