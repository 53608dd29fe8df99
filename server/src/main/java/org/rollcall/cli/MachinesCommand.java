package org.rollcall.cli;

import picocli.CommandLine.Command;

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
      MachineLifeCommand.BringBack.class,
      MachineRestoringCommand.class,
      MachineDoublesCommand.class,
      MachineMergeCommand.class
    })
final class MachinesCommand extends CommandGroup {}
