package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.TextTable;

/** How is a row of an import told in a line? */
final class ImportRows {
  private ImportRows() {}

  static void tell(PrintWriter out, JsonNode row, Sentences sentences) {
    var verdict = row.path("verdict").asText();
    var values =
        Map.<String, Object>of(
            "line", row.path("line").asLong(),
            "name", TextTable.harmless(row.path("name").asText()),
            "verdict", sentences.text("import.verdict." + verdict),
            "details", TextTable.harmless(details(row, sentences)));
    out.println(sentences.text("import.row", values).stripTrailing());
  }

  private static String details(JsonNode row, Sentences sentences) {
    var flaw = row.path("flaw");
    if (flaw.isObject()) return flaw(flaw, sentences);
    return row.path("changes")
        .valueStream()
        .map(change -> change(change, sentences))
        .collect(Collectors.joining("；"));
  }

  private static String flaw(JsonNode flaw, Sentences sentences) {
    var candidates =
        flaw.path("candidates")
            .valueStream()
            .map(JsonNode::asText)
            .collect(Collectors.joining("、"));
    var values = Map.of("value", flaw.path("value").asText(), "candidates", candidates);
    return sentences.text("bad_row." + flaw.path("code").asText(), values);
  }

  private static String change(JsonNode change, Sentences sentences) {
    var field = change.path("field").asText();
    var key = "attribute." + field;
    var named = sentences.keys().contains(key) ? sentences.text(key) : field;
    var before = change.path("before").asText("");
    var values =
        Map.of(
            "field",
            named,
            "before",
            before.isEmpty() ? "-" : before,
            "after",
            change.path("after").asText());
    return sentences.text("import.change", values);
  }
}
