package org.rollcall.cli;

import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall tokens list}: which tokens are there? */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists your tokens; an administrator sees everybody's.")
final class TokenListCommand extends ApiCommand {
  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  TokenListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var columns = JsonColumns.of(format, sentences, JsonColumns.TOKEN);
    format.write(terminal.out(), columns, client.get("tokens").path("tokens"));
    return ExitCode.DONE;
  }
}
