package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;

/** How is it said at a terminal what a schedule will do, and to which PCs? */
final class ScheduleForecast {
  private ScheduleForecast() {}

  static void tell(Terminal terminal, Sentences sentences, JsonNode dry) {
    coming(terminal, sentences, dry.path("coming"));
    for (var next : dry.path("next")) {
      var values = Map.of("at", JsonColumns.localTime(next.asText()));
      terminal.out().println(sentences.text("schedule.next", values));
    }
  }

  static void coming(Terminal terminal, Sentences sentences, JsonNode one) {
    var names = one.path("machines").findValuesAsText("name");
    var values =
        Map.of(
            "at", JsonColumns.localTime(one.path("due_at").asText()),
            "name", one.path("name").asText(),
            "count", names.size(),
            "names", String.join("、", names));
    terminal.out().println(sentences.text("schedule.coming", values));
    if (one.path("refused").isTextual()) {
      var code = "problem." + one.path("refused").asText();
      var known = sentences.keys().contains(code) && sentences.placeholders(code).isEmpty();
      terminal.out().println("  " + (known ? sentences.text(code) : one.path("refused").asText()));
    }
  }

  static List<String> names(JsonNode list) {
    var names = new ArrayList<String>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }
}
