package org.rollcall.lab.cmd;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What does a script's first line ask for? {@code $rollcall = @{ script = 'facts'; … }} */
final class ScriptParameters {
  private static final Pattern LINE = Pattern.compile("\\$rollcall\\s*=\\s*@\\{(.*)\\}\\s*");
  private static final Pattern VALUE = Pattern.compile("([a-z_]+)\\s*=\\s*'((?:[^']|'')*)'");
  private static final Pattern READS_STDIN = Pattern.compile("-(?:command|c)\\s+-$");

  private final Map<String, String> values = new HashMap<>();

  static ScriptParameters of(String stdin) {
    var parameters = new ScriptParameters();
    var line = LINE.matcher(stdin.lines().findFirst().orElse("").replace("\uFEFF", "").strip());
    if (!line.matches()) return parameters;
    var value = VALUE.matcher(line.group(1));
    while (value.find()) {
      parameters.values.put(value.group(1), value.group(2).replace("''", "'"));
    }
    return parameters;
  }

  /** Whether PowerShell, so called, takes its commands from stdin. */
  static boolean readsStdin(String arguments) {
    return READS_STDIN.matcher(arguments.strip().toLowerCase(Locale.ROOT)).find();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  String get(String name) {
    return values.getOrDefault(name, "");
  }
}
