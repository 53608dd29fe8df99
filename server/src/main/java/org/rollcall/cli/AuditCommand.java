package org.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rollcall audit …}: who did what on the server? */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Reads the record of who did what, and checks that nobody changed it.",
    subcommands = {AuditListCommand.class, AuditExportCommand.class, AuditVerifyCommand.class})
final class AuditCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }
}
