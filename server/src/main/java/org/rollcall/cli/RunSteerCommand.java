package org.rollcall.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall run pause|resume|stop|begin}: how is a run steered? */
abstract class RunSteerCommand extends ApiCommand {
  private final String action;

  @Parameters(paramLabel = "ID", description = "The run's number.")
  private long id;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the run.")
  private @Nullable String reason;

  private RunSteerCommand(Terminal terminal, String action) {
    super(terminal);
    this.action = action;
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var body = ApiClient.JSON.createObjectNode();
    if (reason != null) body.put("reason", reason);
    var run = client.post("runs/" + id + "/" + action, body);
    var state = sentences.text("run_state." + run.path("state").asText() + ".label");
    terminal.out().println(sentences.text("run.now", Map.of("run", id, "state", state)));
    return ExitCode.DONE;
  }

  /** Begins nobody new until it is resumed. */
  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = "Begins no further PC of a run until it is resumed.")
  static final class Pause extends RunSteerCommand {
    Pause(Terminal terminal) {
      super(terminal, "pause");
    }
  }

  /** Goes on with a run that was paused. */
  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = "Goes on with a run that was paused.")
  static final class Resume extends RunSteerCommand {
    Resume(Terminal terminal) {
      super(terminal, "resume");
    }
  }

  /** Ends a run between steps. */
  @Command(
      name = "stop",
      mixinStandardHelpOptions = true,
      description = "Ends a run: PCs in hand finish their present step.")
  static final class Stop extends RunSteerCommand {
    Stop(Terminal terminal) {
      super(terminal, "stop");
    }
  }

  /** Starts a run that was queued with {@code --hold}. */
  @Command(
      name = "begin",
      mixinStandardHelpOptions = true,
      description = "Starts a run that was queued with 'run start --hold'.")
  static final class Begin extends RunSteerCommand {
    Begin(Terminal terminal) {
      super(terminal, "start");
    }
  }
}
