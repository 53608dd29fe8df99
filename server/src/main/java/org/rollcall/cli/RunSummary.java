package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.TextTable;

/** What does a person read when a run on the server is over? As after a run from a list. */
final class RunSummary {
  private static final Set<String> GOOD =
      Set.of("activated", "already_active", "nothing_to_activate");
  private static final int MOST_NAMES = 8;

  private final PrintWriter out;
  private final Sentences sentences;

  RunSummary(PrintWriter out, Sentences sentences) {
    this.out = out;
    this.sentences = sentences;
  }

  int print(JsonNode run, ApiClient client) throws InterruptedException {
    var report = client.get("runs/" + run.path("id") + "/report?format=json");
    var rows = new ArrayList<JsonNode>();
    report.forEach(rows::add);
    var columns = JsonColumns.translated(sentences, JsonColumns.REPORT);
    out.print(TextTable.of(columns, rows));
    out.println();
    out.println(counts(run));
    causes(rows);
    return isGood(run) ? ExitCode.DONE : ExitCode.NEEDS_A_PERSON;
  }

  private static boolean isGood(JsonNode run) {
    return run.at("/tally/outcomes").propertyStream().allMatch(c -> GOOD.contains(c.getKey()));
  }

  private String counts(JsonNode run) {
    return run.at("/tally/outcomes")
        .propertyStream()
        .map(
            count ->
                sentences.text("outcome." + count.getKey() + ".label") + " " + count.getValue())
        .collect(Collectors.joining(" · ", run.at("/tally/total") + ": ", ""));
  }

  /** Everything that needs a person, by cause: 23 PCs with a wrong clock are one line. */
  private void causes(List<JsonNode> rows) {
    var causes = new LinkedHashMap<List<String>, Set<String>>();
    for (var row : rows) {
      if (GOOD.contains(row.path("outcome").asText()) && row.path("error_code").isNull()) continue;
      var words = List.of(row.path("explanation").asText(), row.path("remedy").asText());
      causes.computeIfAbsent(words, _ -> new LinkedHashSet<>()).add(row.path("machine").asText());
    }
    causes.forEach(
        (words, machines) -> {
          out.println();
          out.println(TextTable.harmless(heading(words.getFirst(), machines)));
          out.println(
              "  " + sentences.text("summary.remedy") + TextTable.harmless(words.getLast()));
        });
  }

  private static String heading(String explanation, Set<String> machines) {
    var names = machines.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    var more = machines.size() > MOST_NAMES ? ", …" : "";
    return machines.size() + " × " + explanation + "  [" + names + more + "]";
  }
}
