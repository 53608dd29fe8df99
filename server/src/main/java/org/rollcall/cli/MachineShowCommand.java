package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Column;
import org.rollcall.table.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall machines show}: how does one PC stand, and what is to be done about it? */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows a PC: its products, what needs a person, and the latest visits.")
final class MachineShowCommand extends ApiCommand {
  private static final List<String> ABOUT =
      List.of("address", "building", "room", "owner", "mac", "serial_number", "credential", "note");

  @Parameters(paramLabel = "NAME", description = "What it is called.")
  private String name = "";

  @Option(names = "--json", description = "Print all that the server tells.")
  private boolean json;

  MachineShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var known = Machines.find(client, name, sentences);
    if (json) {
      terminal.out().println(known.toPrettyString());
      return ExitCode.DONE;
    }
    about(known.path("machine"), sentences);
    terminal.out().print(TextTable.of(products(sentences), known.path("products")));
    known.path("findings").forEach(finding -> tell(finding, sentences));
    if (!known.path("visits").isEmpty()) {
      terminal.out().println();
      terminal.out().print(TextTable.of(visits(sentences), known.path("visits")));
    }
    return ExitCode.DONE;
  }

  private void about(JsonNode machine, Sentences sentences) {
    var life = sentences.text("life." + machine.path("life_cycle").asText());
    terminal.out().println(TextTable.harmless(machine.path("name").asText() + "  " + life));
    for (var field : ABOUT) {
      var value = machine.path(field).asText("");
      if (machine.path(field).isNull() || value.isEmpty()) continue;
      var line = "  " + sentences.text("column." + field) + "  " + value;
      terminal.out().println(TextTable.harmless(line));
    }
    terminal.out().println();
  }

  private static List<Column<JsonNode>> products(Sentences sentences) {
    return List.of(
        new Column<>(sentences.text("column.product"), row -> row.path("title").asText("")),
        new Column<>(
            sentences.text("column.state"),
            row -> JsonColumns.label(sentences, row.path("state").asText(), "state.")),
        new Column<>(
            sentences.text("column.renewal"),
            row -> JsonColumns.label(sentences, row.path("renewal").asText(""), "renewal.")),
        new Column<>(sentences.text("column.expires_at"), row -> until(row, sentences)),
        new Column<>(sentences.text("column.kms_host"), row -> row.path("kms_host").asText("")),
        new Column<>(
            sentences.text("column.error_code"), row -> row.path("error_code").asText("")));
  }

  /** {@code 2026-09-30 · 41 days left}. */
  private static String until(JsonNode product, Sentences sentences) {
    if (!product.path("expires_at").isTextual()) return "";
    var day = JsonColumns.localTime(product.path("expires_at").asText()).substring(0, 10);
    var left = product.path("days_left").asLong();
    var key = left < 0 ? "machines.days_over" : "machines.days_left";
    return day + " · " + sentences.text(key, Map.of("days", Math.abs(left)));
  }

  private void tell(JsonNode finding, Sentences sentences) {
    var key = "finding." + finding.path("code").asText();
    var out = terminal.out();
    out.println();
    if (!sentences.keys().contains(key + ".label")) {
      out.println(TextTable.harmless(finding.path("code").asText()));
      return;
    }
    out.println(
        sentences.text(key + ".label") + "  " + filled(key + ".explanation", finding, sentences));
    out.println(
        "  " + sentences.text("summary.remedy") + filled(key + ".remedy", finding, sentences));
  }

  private static String filled(String key, JsonNode finding, Sentences sentences) {
    var values = new HashMap<String, Object>();
    finding
        .path("details")
        .properties()
        .forEach(detail -> values.put(detail.getKey(), detail.getValue().asText()));
    sentences.placeholders(key).forEach(name -> values.putIfAbsent(name, "?"));
    return sentences.text(key, values);
  }

  private static List<Column<JsonNode>> visits(Sentences sentences) {
    return List.of(
        new Column<>(
            sentences.text("column.at"),
            row -> JsonColumns.localTime(row.path("opened_at").asText())),
        new Column<>(sentences.text("column.run"), row -> row.path("run_id").asLong()),
        new Column<>(sentences.text("column.outcome"), row -> ending(row, sentences)));
  }

  private static String ending(JsonNode visit, Sentences sentences) {
    if (!visit.path("outcome").isTextual()) return sentences.text("target.running.label");
    return Stream.of("outcome", "cause")
        .filter(field -> visit.path(field).isTextual())
        .map(field -> visit.path(field).asText())
        .map(code -> JsonColumns.label(sentences, code, "outcome.", "fault.", "finding."))
        .collect(Collectors.joining(" · "));
  }
}
