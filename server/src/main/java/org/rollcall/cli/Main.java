package org.rollcall.cli;

import java.util.concurrent.Callable;
import org.rollcall.store.StoreInUse;
import org.rollcall.store.StoreUnavailable;
import org.rollcall.web.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the command line begins. */
@Command(
    name = "rollcall",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    description = "Activates classrooms of Windows PCs against your own KMS host.",
    footer = {
      "",
      "Exit codes: 0 done; 1 the command failed; 2 it was not understood; 3 some PCs need a person."
    },
    subcommands = {
      ActivateCommand.class,
      StatusCommand.class,
      ReadCommand.class,
      ExplainCommand.class,
      KitCommand.class,
      LabCommand.class,
      DemoCommand.class,
      ServerCommand.class,
      RunCommand.class,
      ReportCommand.class,
      MailingsCommand.class,
      AgreementsCommand.class,
      SnapshotCommand.class,
      FiguresCommand.class,
      MachinesCommand.class,
      RoomsCommand.class,
      GroupsCommand.class,
      CredentialCommand.class,
      TransportsCommand.class,
      DoctorCommand.class,
      VaultCommand.class,
      NodesCommand.class,
      ImportCommand.class,
      SourcesCommand.class,
      DiscoverCommand.class,
      KmsCommand.class,
      SchedulesCommand.class,
      CalendarCommand.class,
      FollowUpsCommand.class,
      NotificationsCommand.class,
      AuditCommand.class,
      LoginCommand.class,
      LogoutCommand.class,
      UsersCommand.class,
      TokensCommand.class,
      CompletionCommand.class,
      BenchCommand.class,
    })
public final class Main implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
  private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Carries out one command line and says how it ended. */
  static int run(Terminal terminal, String... arguments) {
    var line = new CommandLine(new Main(), new Commands(terminal));
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setExecutionExceptionHandler((problem, _, _) -> explain(problem, terminal));
    return line.execute(arguments);
  }

  /**
   * What the user typed and what the machine lacks are told in a line; our bugs with their trace.
   */
  private static int explain(Exception problem, Terminal terminal) {
    return switch (problem) {
      case UserError error -> {
        terminal.err().println(error.getMessage());
        yield ExitCode.USAGE;
      }
      case StoreInUse inUse -> {
        terminal.err().println(inUse.getMessage());
        yield ExitCode.FAILED;
      }
      case StoreUnavailable unavailable -> {
        terminal.err().println(unavailable.getMessage());
        yield ExitCode.FAILED;
      }
      default -> {
        problem.printStackTrace(terminal.err());
        yield ExitCode.FAILED;
      }
    };
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }

  /** Which version this is, for {@code --version}. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Rollcall " + Version.current()};
    }
  }
}
