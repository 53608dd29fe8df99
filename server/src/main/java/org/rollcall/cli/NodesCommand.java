package org.rollcall.cli;

import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall nodes}: which servers share the work? */
@Command(
    name = "nodes",
    mixinStandardHelpOptions = true,
    description = "Lists the servers that share the store, and when each was last seen.")
final class NodesCommand extends ApiCommand {
  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  NodesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var columns = JsonColumns.of(format, sentences, JsonColumns.NODE);
    format.write(terminal.out(), columns, client.get("nodes").path("nodes"));
    return ExitCode.DONE;
  }
}
