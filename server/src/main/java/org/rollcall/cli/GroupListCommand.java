package org.rollcall.cli;

import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall groups list}: which groups are there? */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the groups.")
final class GroupListCommand extends ApiCommand {
  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  GroupListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var columns = JsonColumns.of(format, sentences, GroupsCommand.SHOWN);
    format.write(terminal.out(), columns, client.get("groups").path("groups"));
    return ExitCode.DONE;
  }
}
