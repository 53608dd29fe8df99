package org.rollcall.cli;

import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall schedules upcoming}: what comes of itself? */
@Command(
    name = "upcoming",
    aliases = "tonight",
    mixinStandardHelpOptions = true,
    description = "Says what will happen of itself, and to which PCs by name.")
final class UpcomingCommand extends ApiCommand {
  @Option(
      names = "--until",
      paramLabel = "TIME|PT24H",
      description = "Until when. Default: ${DEFAULT-VALUE}.")
  private String until = "PT24H";

  UpcomingCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var query = java.net.URLEncoder.encode(until, java.nio.charset.StandardCharsets.UTF_8);
    var upcoming = client.get("upcoming?until=" + query);
    upcoming.path("coming").forEach(one -> ScheduleForecast.coming(terminal, sentences, one));
    for (var one : upcoming.path("waiting")) {
      var opens = one.path("open_from").asText("");
      var values =
          Map.of(
              "run", one.path("run").asLong(),
              "room", one.path("room").asText("-"),
              "at", one.path("open_from").isNull() ? "-" : JsonColumns.localTime(opens),
              "names", String.join("、", ScheduleForecast.names(one.path("machines"))));
      terminal.out().println(sentences.text("schedule.waiting", values));
    }
    if (upcoming.path("coming").isEmpty() && upcoming.path("waiting").isEmpty()) {
      terminal.out().println(sentences.text("schedule.nothing"));
    }
    return ExitCode.DONE;
  }
}
