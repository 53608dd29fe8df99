package org.rollcall.cli;

import picocli.CommandLine.Command;

/** {@code rollcall users …}: who may log in, and as what? */
@Command(
    name = "users",
    aliases = "user",
    mixinStandardHelpOptions = true,
    description = "Lets people in, gives them a role, and lets them go.",
    subcommands = {
      UserListCommand.class,
      UserAddCommand.class,
      UserSetCommand.class,
      UserRemoveCommand.class,
      UserInviteCommand.class,
      UserAcceptCommand.class
    })
final class UsersCommand extends CommandGroup {}
