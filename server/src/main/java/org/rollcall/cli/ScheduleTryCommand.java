package org.rollcall.cli;

import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rollcall schedules try}: what would one do now? */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = "Says what a schedule would do if it fired now; nothing is done.")
final class ScheduleTryCommand extends ApiCommand {
  @Parameters(paramLabel = "ID", description = "As 'schedules list' shows it.")
  private long id;

  ScheduleTryCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var body = ApiClient.JSON.createObjectNode();
    ScheduleForecast.tell(terminal, sentences, client.post("schedules/" + id + "/try", body));
    return ExitCode.DONE;
  }
}
