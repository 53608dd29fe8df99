package org.rollcall.activation.step;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.activation.script.ScriptFile;

/** How is a PC told to wake its neighbours, and how to shut down? */
final class PowerScript {
  static final String WAKE = "wake-neighbours";
  static final String SHUT_DOWN = "shut-down";

  // PowerShell's own start and WMI's first answer; sixty PCs take three seconds on top.
  private static final Duration WAKE_TIMEOUT = Duration.ofSeconds(60);
  // It asks WMI about each program of whoever sits there until it finds a person's.
  private static final Duration SHUT_DOWN_TIMEOUT = Duration.ofSeconds(90);

  private PowerScript() {}

  static Command wake(List<String> macs) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("script", WAKE);
    parameters.put("macs", String.join(",", macs));
    return command("wake-neighbours.ps1", parameters, WAKE_TIMEOUT);
  }

  static Command shutDown() {
    return command("shut-down.ps1", Map.of("script", SHUT_DOWN), SHUT_DOWN_TIMEOUT);
  }

  private static Command command(String file, Map<String, String> parameters, Duration timeout) {
    var stdin = ScriptFile.withParameters(file, parameters);
    return new Command(ScriptFile.COMMAND_LINE, stdin, timeout, List.of());
  }
}
