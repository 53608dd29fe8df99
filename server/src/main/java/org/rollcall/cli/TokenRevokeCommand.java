package org.rollcall.cli;

import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rollcall tokens revoke}: from now on it opens nothing. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = "Revokes a token; from now on it opens nothing.")
final class TokenRevokeCommand extends ApiCommand {
  @Parameters(paramLabel = "ID", description = "Its number, as tokens list shows it.")
  private long id;

  TokenRevokeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    client.delete("tokens/" + id);
    terminal.out().println(sentences.text("tokens.revoked", Map.of("id", id)));
    return ExitCode.DONE;
  }
}
