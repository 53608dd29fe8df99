package org.rollcall.cli;

import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall run list}: which runs are there? */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the runs of the server, the newest first.")
final class RunListCommand extends ApiCommand {
  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  @Option(names = "--limit", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int limit = 20;

  RunListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var runs = client.get("runs?limit=" + limit).path("runs");
    format.write(terminal.out(), JsonColumns.of(format, sentences, JsonColumns.RUN), runs);
    return ExitCode.DONE;
  }
}
