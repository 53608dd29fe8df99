package org.rollcall.cli;

import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall schedules add}: makes one. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Makes a schedule; --dry-run says what it would do, and keeps nothing.")
final class ScheduleAddCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "What people call it.")
  private String name = "";

  @Mixin private ScheduleTimes times = new ScheduleTimes();
  @Mixin private RunTerms terms = new RunTerms();

  @Option(
      names = "--where",
      paramLabel = "SELECTOR",
      description = "PCs that it means at each firing: \"room:A101\". Default: all.")
  private String selector = "";

  @Option(names = "--dry-run", description = "Say what it would do, and keep nothing.")
  private boolean dryRun;

  ScheduleAddCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var body = ApiClient.JSON.createObjectNode().put("name", name).put("selector", selector);
    terms.addTo(body, sentences);
    body.remove(List.of("deadline", "reason"));
    times.addTo(body);
    if (dryRun) {
      ScheduleForecast.tell(
          terminal, sentences, client.post("schedules", body.put("dry_run", true)));
      return ExitCode.DONE;
    }
    var made = client.post("schedules", body);
    var values = Map.of("name", name, "id", made.path("id").asLong());
    terminal.out().println(sentences.text("schedule.added", values));
    return ExitCode.DONE;
  }
}
