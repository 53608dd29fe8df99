package org.rollcall.lab.ssh;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which program does the SSH server hand a line to? DefaultShell in its registry key says. */
public enum DefaultShell {
  CMD,
  POWERSHELL;

  // Of PowerShell's language the lab understands a call of cmd with one quoted word.
  private static final Pattern CALL_OF_CMD =
      Pattern.compile("cmd /d /s /c '((?:[^']|'')*)';exit \\$LASTEXITCODE");

  /** The line that cmd comes to see; empty where PowerShell makes nothing of it. */
  Optional<String> lineIn(String sent) {
    if (this == CMD) return Optional.of(sent);
    var call = CALL_OF_CMD.matcher(sent);
    return call.matches() ? Optional.of(call.group(1).replace("''", "'")) : Optional.empty();
  }
}
