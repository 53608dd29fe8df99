package org.rollcall.cli;

import java.util.List;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall run again}: the same once more for those that did not end well. */
@Command(
    name = "again",
    mixinStandardHelpOptions = true,
    description = "Orders a new run over those PCs of a run that ended so.")
final class RunAgainCommand extends ApiCommand {
  @Parameters(paramLabel = "ID", description = "The run's number.")
  private long id;

  @Option(
      names = "--outcome",
      required = true,
      split = ",",
      paramLabel = "CODE,…",
      description = "Which: not_reached,stopped,refused …")
  private List<String> outcomes = List.of();

  @Option(names = "--wait", description = "Watch the run until it ends.")
  private boolean wait;

  RunAgainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var body = ApiClient.JSON.createObjectNode();
    outcomes.forEach(body.putArray("outcomes")::add);
    var run = client.postOnce("runs/" + id + "/again", body);
    return new RunWatch(terminal, client, sentences).begun(run, wait);
  }
}
