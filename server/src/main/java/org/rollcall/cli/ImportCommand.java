package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.inventory.csv.MachineList;
import org.rollcall.table.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall import FILE}: what would a list change, and shall it? */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Shows what a list (CSV, XLSX) would change in the inventory, and applies it.")
final class ImportCommand extends ApiCommand {
  private static final int MOST_SHOWN = 1_000;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "CSV or XLSX, with headings in its first row.")
  private @Nullable Path file;

  @Option(
      names = "--preview",
      paramLabel = "ID",
      description = "In place of a file: what a directory or a scan left to be looked at.")
  private @Nullable Long preview;

  @Option(names = "--apply", description = "Do what is shown, if every row is usable.")
  private boolean apply;

  @Option(names = "--json", description = "Print the rows as the server tells them.")
  private boolean json;

  ImportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var shown = shown(client, sentences);
    var id = shown.path("id").asLong();
    var rows = client.get("imports/" + id + "/rows?limit=" + MOST_SHOWN);
    if (json) terminal.out().println(rows.toPrettyString());
    else tell(shown, rows.path("rows"), sentences);
    var bad = shown.at("/counts/bad").asInt();
    if (!apply) {
      if (!json) terminal.out().println(sentences.text("import.how", Map.of("id", id)));
      return bad == 0 ? ExitCode.DONE : ExitCode.NEEDS_A_PERSON;
    }
    client.post("imports/" + id + "/apply", ApiClient.JSON.createObjectNode());
    if (!json) terminal.out().println(sentences.text("import.applied", Map.of("id", id)));
    return ExitCode.DONE;
  }

  private JsonNode shown(ApiClient client, Sentences sentences) throws InterruptedException {
    if (file != null && preview == null) {
      var name = ApiClient.part(String.valueOf(file.getFileName()));
      return client.postFile("imports?name=" + name, bytes(file, sentences));
    }
    if (file == null && preview != null) return client.get("imports/" + preview);
    throw new UserError(sentences.text("usage.import"));
  }

  private static byte[] bytes(Path file, Sentences sentences) {
    try {
      if (Files.size(file) <= MachineList.LARGEST_FILE) return Files.readAllBytes(file);
      throw new UserError(sentences.text("bad_row.too_large"));
    } catch (IOException _) {
      throw new UserError(sentences.text("list.unreadable", Map.of("file", file)));
    }
  }

  private void tell(JsonNode shown, JsonNode rows, Sentences sentences) {
    for (var row : rows) {
      var verdict = row.path("verdict").asText();
      if (!verdict.equals("unchanged")) ImportRows.tell(terminal.out(), row, sentences);
    }
    var counts = shown.path("counts");
    terminal
        .out()
        .println(
            sentences.text(
                "import.counts",
                Map.of(
                    "new", counts.path("new").asInt(),
                    "changed", counts.path("changed").asInt(),
                    "unchanged", counts.path("unchanged").asInt(),
                    "bad", counts.path("bad").asInt(),
                    "file", TextTable.harmless(shown.path("title").asText()))));
  }
}
