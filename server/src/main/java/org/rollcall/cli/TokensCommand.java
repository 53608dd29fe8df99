package org.rollcall.cli;

import picocli.CommandLine.Command;

/** {@code rollcall tokens …}: which programs may ask in a user's name? */
@Command(
    name = "tokens",
    mixinStandardHelpOptions = true,
    description = "Makes tokens for programs, lists them, and revokes them.",
    subcommands = {TokenListCommand.class, TokenMakeCommand.class, TokenRevokeCommand.class})
final class TokensCommand extends CommandGroup {}
