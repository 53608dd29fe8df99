package org.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall run list}: which runs are there? */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the runs of the server, the newest first.")
final class RunListCommand extends ListCommand {
  @Option(names = "--limit", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int limit = 20;

  RunListCommand(Terminal terminal) {
    super(terminal, "runs", "runs", JsonColumns.RUN);
  }

  @Override
  String rest() {
    return "?limit=" + limit;
  }
}
