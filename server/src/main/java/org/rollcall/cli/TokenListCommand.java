package org.rollcall.cli;

import picocli.CommandLine.Command;

/** {@code rollcall tokens list}: which tokens are there? */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists your tokens; an administrator sees everybody's.")
final class TokenListCommand extends ListCommand {
  TokenListCommand(Terminal terminal) {
    super(terminal, "tokens", "tokens", JsonColumns.TOKEN);
  }
}
