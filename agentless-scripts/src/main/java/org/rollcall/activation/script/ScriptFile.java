package org.rollcall.activation.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How is a script sent to PowerShell's standard input, together with its parameters? */
public final class ScriptFile {
  /** cmd's line ends at 8,191 characters, stdin's does not; -EncodedCommand alarms guards. */
  public static final String COMMAND_LINE = "powershell -NoProfile -NonInteractive -Command -";

  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private ScriptFile() {}

  /**
   * A line of parameters and the script, with LF: PowerShell peeks for the LF behind a CR, and
   * where the pipe happens to end between them takes the LF for an empty line, which ends a block.
   */
  public static String withParameters(String file, Map<String, String> parameters) {
    var line =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + " = " + quoted(parameter.getValue()))
            .collect(Collectors.joining("; ", "$rollcall = @{ ", " }\n"));
    return line + TEXTS.computeIfAbsent(file, ScriptFile::text);
  }

  /** PowerShell takes typographic quotes for quotes, and a line break would end the parameters. */
  private static String quoted(String value) {
    if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException("a parameter that is not printable ASCII");
    }
    return "'" + value.replace("'", "''") + "'";
  }

  private static String text(String file) {
    try (var stream = ScriptFile.class.getResourceAsStream("/scripts/" + file)) {
      if (stream == null) throw new IllegalStateException("no script " + file);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
