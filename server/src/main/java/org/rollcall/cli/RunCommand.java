package org.rollcall.cli;

import picocli.CommandLine.Command;

/** {@code rollcall run …}: runs that a server carries out. */
@Command(
    name = "run",
    aliases = "runs",
    mixinStandardHelpOptions = true,
    description = "Orders, watches and steers runs that a server carries out.",
    subcommands = {
      RunStartCommand.class,
      RunListCommand.class,
      RunShowCommand.class,
      RunSteerCommand.Pause.class,
      RunSteerCommand.Resume.class,
      RunSteerCommand.Stop.class,
      RunSteerCommand.Begin.class,
      RunAgainCommand.class,
      RunWatchCommand.class,
      RunReportCommand.class,
    })
final class RunCommand extends CommandGroup {}
