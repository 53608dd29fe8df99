package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall run show}: how does a run stand, and each of its PCs? */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows how a run stands.")
final class RunShowCommand extends ApiCommand {
  private static final int PAGE = 1_000;

  @Parameters(paramLabel = "ID", description = "The run's number.")
  private long id;

  @Option(names = "--targets", description = "Show each PC.")
  private boolean targets;

  @Option(
      names = "--outcome",
      paramLabel = "CODE,…",
      description = "With --targets: only those that ended so.")
  private @Nullable String outcome;

  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  RunShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    if (targets) {
      var columns = JsonColumns.of(format, sentences, JsonColumns.TARGET);
      format.write(terminal.out(), columns, targets(client));
      return ExitCode.DONE;
    }
    var run = client.get("runs/" + id);
    var columns = JsonColumns.of(format, sentences, JsonColumns.RUN);
    format.write(terminal.out(), columns, List.of(run));
    if (format == Format.TABLE) changes(run, sentences);
    return ExitCode.DONE;
  }

  private List<JsonNode> targets(ApiClient client) throws InterruptedException {
    var all = new ArrayList<JsonNode>();
    var only = outcome == null ? "" : "&outcome=" + ApiClient.part(outcome);
    var path = "runs/" + id + "/targets?limit=" + PAGE + only;
    var page = client.get(path);
    while (true) {
      page.path("targets").forEach(all::add);
      if (page.path("next").isNull()) return all;
      page = client.get(path + "&after=" + page.path("next"));
    }
  }

  private void changes(JsonNode run, Sentences sentences) {
    for (var change : run.path("changes")) {
      var code = change.path("code").asText();
      var why = change.path("why").asText("");
      var key = "halted." + why;
      var values =
          Map.of(
              "at",
              JsonColumns.localTime(change.path("at").asText()),
              "by",
              change.path("by").asText(),
              "change",
              sentences.text("run_change." + code),
              "why",
              sentences.keys().contains(key) ? sentences.text(key) : "",
              "note",
              change.path("note").asText(""));
      terminal.out().println(sentences.text("run.change", values).strip());
    }
  }
}
