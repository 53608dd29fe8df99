package org.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rollcall tokens …}: which programs may ask in a user's name? */
@Command(
    name = "tokens",
    mixinStandardHelpOptions = true,
    description = "Makes tokens for programs, lists them, and revokes them.",
    subcommands = {TokenListCommand.class, TokenMakeCommand.class, TokenRevokeCommand.class})
final class TokensCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }
}
