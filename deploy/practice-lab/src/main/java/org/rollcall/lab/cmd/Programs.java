package org.rollcall.lab.cmd;

import java.util.Locale;
import org.rollcall.lab.pc.Files;
import org.rollcall.lab.pc.PcState;

/** Which programs does a console find, and what do they print? */
final class Programs {
  private final PcState pc;
  private final Surroundings around;
  private final Words words;
  private final Environment environment;
  private final String stdin;
  private final String directory;

  Programs(PcState pc, Surroundings around, String user, String directory, String stdin) {
    this.pc = pc;
    this.around = around;
    this.stdin = stdin;
    words = Words.of(pc.spec().system().windows().chinese());
    environment = new Environment(pc, user);
    this.directory = directory.isEmpty() ? "C:\\Users\\" + user : directory;
  }

  Environment environment() {
    return environment;
  }

  String directory() {
    return directory;
  }

  boolean exists(String path) {
    return new Files(pc).exists(absolute(path));
  }

  boolean isProgram(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".exe") && exists(path);
  }

  /** Runs a program and gives its exit code. */
  int run(String name, String rest, Screen screen) {
    var builtin = new Builtins(pc, words, environment, directory).run(name, rest, screen);
    return builtin.orElseGet(() -> external(name, rest, screen));
  }

  private int external(String name, String rest, Screen screen) {
    var base = name.substring(name.lastIndexOf('\\') + 1).replaceFirst("\\.exe$", "");
    return switch (base) {
      case "cscript" -> new Cscript(pc, words, this::absolute).run(rest, screen);
      case "powershell" ->
          new PowerShell(pc, around, stdin).run(rest, screen).orElseGet(() -> none(name, screen));
      case "fltmc" -> fltmc(screen);
      case "hostname" -> say(screen, pc.identity().computerName());
      case "whoami" -> say(screen, whoami());
      case "where" -> where(rest.strip(), screen);
      default -> none(name, screen);
    };
  }

  private int none(String name, Screen screen) {
    screen.error(words.say("cmd.unknown", name));
    return Cmd.NOT_A_PROGRAM;
  }

  private static int say(Screen screen, String text) {
    screen.line(text);
    return 0;
  }

  private String whoami() {
    var account = pc.spec().access().account();
    var domain = account.domain().isEmpty() ? pc.identity().computerName() : account.domain();
    return (domain + "\\" + account.user()).toLowerCase(Locale.ROOT);
  }

  private int fltmc(Screen screen) {
    if (!pc.elevated()) {
      screen.line(words.say("fltmc.refused"));
      return 1;
    }
    screen.line("");
    screen.line(words.say("fltmc.head"));
    screen.line("WdFilter                                5       328010         0");
    return 0;
  }

  private int where(String name, Screen screen) {
    for (var end : new String[] {"", ".exe"}) {
      for (var folder : new String[] {"", "WindowsPowerShell\\v1.0\\"}) {
        var path = "C:\\Windows\\System32\\" + folder + name + end;
        if (!name.isEmpty() && exists(path)) return say(screen, path);
      }
    }
    screen.error(words.say("where.none"));
    return 1;
  }

  private String absolute(String path) {
    var rooted = path.matches("(?i)[a-z]:.*");
    return rooted ? path : directory + "\\" + path;
  }
}
