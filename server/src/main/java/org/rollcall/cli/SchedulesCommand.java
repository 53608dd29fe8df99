package org.rollcall.cli;

import java.util.List;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall schedules …}: what is done of itself. */
@Command(
    name = "schedules",
    mixinStandardHelpOptions = true,
    description = "Keeps what is done of itself, and says what will be.",
    subcommands = {
      SchedulesCommand.Listed.class,
      ScheduleAddCommand.class,
      ScheduleTryCommand.class,
      UpcomingCommand.class,
      SchedulesCommand.Firings.class,
      SchedulesCommand.Remove.class
    })
final class SchedulesCommand extends CommandGroup {
  private static final List<String> SHOWN =
      List.of("/id", "/name", "/trigger/kind", "/selector", "/enabled", "/next_at", "/last/result");

  /** Lists them. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the schedules.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, "schedules", "schedules", SHOWN);
    }
  }

  /** Says what came. */
  @Command(
      name = "firings",
      mixinStandardHelpOptions = true,
      description = "Lists what came of a schedule, the latest first.")
  static final class Firings extends ApiCommand {
    private static final List<String> SHOWN =
        List.of("/due_at", "/result", "/detail", "/run", "/machines");

    @Parameters(paramLabel = "ID", description = "As 'schedules list' shows it.")
    private long id;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
    private Format format = Format.TABLE;

    Firings(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var firings = client.get("schedules/" + id + "/firings").path("firings");
      format.write(terminal.out(), JsonColumns.of(format, sentences, SHOWN), firings);
      return ExitCode.DONE;
    }
  }

  /** Removes one. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes a schedule; its runs stay.")
  static final class Remove extends RemoveCommand {
    Remove(Terminal terminal) {
      super(terminal, "schedules", "name", "schedule.removed");
    }
  }
}
