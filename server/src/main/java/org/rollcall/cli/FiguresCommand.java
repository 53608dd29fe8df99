package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Column;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall figures}: are we covered, what lapses, and what failed? */
@Command(
    name = "figures",
    mixinStandardHelpOptions = true,
    description = {
      "Says how the fleet stands: what is activated, what lapses when, what needs a person,",
      "and how the last day's visits ended. Each number comes with the selector that lists it."
    })
final class FiguresCommand extends ApiCommand {
  private static final List<String> QUESTIONS =
      List.of("products", "renewals", "weeks", "rooms", "findings", "outcomes");
  private static final List<String> PARTS =
      List.of("of", "title", "state", "building", "room", "worst", "outcome", "cause");

  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  FiguresCommand(Terminal terminal) {
    super(terminal);
  }

  /** One number: what it answers, and of what. */
  private record Figure(String question, JsonNode told) {}

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var told = client.get("figures");
    if (format != Format.TABLE) {
      format.write(terminal.out(), plain(), figures(told, QUESTIONS));
      return ExitCode.DONE;
    }
    var total = Map.of("machines", told.path("machines").asInt());
    terminal.out().println(sentences.text("figures.machines", total));
    for (var question : QUESTIONS) {
      var figures = figures(told, List.of(question));
      // Half a year of weeks in which nothing lapses is no news.
      if (question.equals("weeks"))
        figures.removeIf(week -> week.told().path("machines").asInt() == 0);
      if (figures.isEmpty()) continue;
      terminal.out().println();
      terminal.out().println(sentences.text("figures." + question));
      format.write(terminal.out(), translated(sentences), figures);
    }
    return ExitCode.DONE;
  }

  private static List<Figure> figures(JsonNode told, List<String> questions) {
    var figures = new ArrayList<Figure>();
    for (var question : questions) {
      told.path(question).forEach(one -> figures.add(new Figure(question, one)));
    }
    return figures;
  }

  private static Stream<String> parts(Figure figure) {
    return PARTS.stream()
        .map(part -> figure.told().path(part))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  private static List<Column<Figure>> plain() {
    return List.of(
        new Column<>("question", Figure::question),
        new Column<>("of", figure -> parts(figure).collect(Collectors.joining(" · "))),
        new Column<>("machines", figure -> figure.told().path("machines").asLong()),
        new Column<>("selector", figure -> figure.told().path("selector").asText()));
  }

  private static List<Column<Figure>> translated(Sentences sentences) {
    return List.of(
        new Column<>(sentences.text("column.what"), figure -> words(figure, sentences)),
        new Column<>(
            sentences.text("column.machines"), figure -> figure.told().path("machines").asLong()),
        new Column<>(
            sentences.text("column.selector"), figure -> figure.told().path("selector").asText()));
  }

  private static String words(Figure figure, Sentences sentences) {
    var words =
        parts(figure)
            .map(
                code ->
                    JsonColumns.label(
                        sentences, code, "outcome.", "renewal.", "state.", "fault.", "finding."))
            .collect(Collectors.joining(" · "));
    return words.isEmpty() ? sentences.text("figures.unsaid") : words;
  }
}
