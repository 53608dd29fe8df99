package org.rollcall.activation.step;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What can cmd alone find out, where PowerShell does not answer? */
final class ShellLooks {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final List<String> FOLDERS =
      List.of(
          "%ProgramFiles%\\Microsoft Office\\Office16",
          "%ProgramFiles(x86)%\\Microsoft Office\\Office16",
          "%ProgramFiles%\\Microsoft Office\\Office15",
          "%ProgramFiles(x86)%\\Microsoft Office\\Office15");

  private ShellLooks() {}

  static Command officeFolders() {
    var folders = FOLDERS.stream().collect(Collectors.joining("\" \"", "\"", "\""));
    return Command.line(
        "for %d in (" + folders + ") do @if exist \"%~d\\ospp.vbs\" @echo %~d", TIMEOUT);
  }

  /** fltmc lists drivers for administrators only, and needs no service to be running. */
  static Command elevation() {
    return Command.line("fltmc >nul 2>&1 && echo rollcall-elevated", TIMEOUT);
  }

  static Command version() {
    return Command.line("ver", TIMEOUT);
  }
}
