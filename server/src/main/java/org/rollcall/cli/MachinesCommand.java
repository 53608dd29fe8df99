package org.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rollcall machines …}: which PCs are there, and what is said of them? */
@Command(
    name = "machines",
    aliases = "machine",
    mixinStandardHelpOptions = true,
    description = "Lists, shows and edits the PCs of the inventory.",
    subcommands = {
      MachineListCommand.class,
      MachineShowCommand.class,
      MachineAddCommand.class,
      MachineSetCommand.class,
      MachineEditCommand.class,
      MachineLifeCommand.Retire.class,
      MachineLifeCommand.BringBack.class
    })
final class MachinesCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }
}
