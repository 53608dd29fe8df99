package org.rollcall.cli;

import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall users list}: who may log in? */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the users, their roles, and when each last logged in.")
final class UserListCommand extends ApiCommand {
  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  UserListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var columns = JsonColumns.of(format, sentences, JsonColumns.USER);
    format.write(terminal.out(), columns, NamedUser.all(client));
    return ExitCode.DONE;
  }
}
