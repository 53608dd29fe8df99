package org.rollcall.lab.cmd;

import java.util.OptionalInt;
import org.rollcall.lab.pc.PcState;

/** What does Windows PowerShell answer? Rollcall's own scripts, known by their first line. */
final class PowerShell {
  private static final int ENDED_BY_SOMEBODY = 1;

  private final PcState pc;
  private final Surroundings around;
  private final String stdin;

  PowerShell(PcState pc, Surroundings around, String stdin) {
    this.pc = pc;
    this.around = around;
    this.stdin = stdin;
  }

  /** The exit code; empty where there is no PowerShell. */
  OptionalInt run(String rest, Screen screen) {
    return switch (pc.spec().system().scripting().powershell()) {
      case MISSING -> OptionalInt.empty();
      case KILLED -> OptionalInt.of(ENDED_BY_SOMEBODY);
      case FULL, CONSTRAINED -> OptionalInt.of(answer(rest, screen));
    };
  }

  private int answer(String rest, Screen screen) {
    var parameters = ScriptParameters.of(stdin);
    if (!ScriptParameters.readsStdin(rest) || parameters.isEmpty()) {
      screen.error("The practice lab's PowerShell answers Rollcall's own scripts only.");
      return 1;
    }
    var json =
        switch (parameters.get("script")) {
          case "facts" -> new FactsJson(pc).write(parameters.get("probe"));
          case "set-host", "activate", "install-key" -> new StepJson(pc).write(parameters);
          case "wake-neighbours" -> new PowerJson(pc, around).wake(parameters.get("macs"));
          case "shut-down" -> new PowerJson(pc, around).shutDown();
          default -> "";
        };
    if (json.isEmpty()) {
      screen.error("The practice lab knows no such script.");
      return 1;
    }
    screen.line("-----BEGIN ROLLCALL-----");
    screen.line(json);
    screen.line("-----END ROLLCALL-----");
    return 0;
  }
}
