package org.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
final class UsersCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }
}
