package org.rollcall.web.inventory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rollcall.access.Right;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.inventory.selector.Completion;
import org.rollcall.inventory.selector.Completions;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** What does a selector mean, and how could it go on? */
@Controller("/api/v1/selectors")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SelectorController {
  private final MachineSearch search;
  private final Completions known;
  private final AskedSelector asked;

  SelectorController(MachineSearch search, Completions known, AskedSelector asked) {
    this.search = search;
    this.known = known;
    this.asked = asked;
  }

  /** What fits where somebody is typing. */
  @Serdeable
  public record CompletionView(int offset, int length, List<String> proposals) {}

  /** A selector as it is written in one way, and how many machines it means. */
  @Serdeable
  public record MeaningView(String selector, int machines) {}

  @Get("/completions")
  @Needs(Right.READ)
  CompletionView completions(HttpRequest<?> request) {
    var query = new Query(request);
    var text = text(query);
    var at = Objects.requireNonNullElse(query.id("at"), (long) text.length());
    var cursor = (int) Math.clamp(at, 0L, (long) text.length());
    var completion = Completion.at(text, cursor, known);
    return new CompletionView(completion.offset(), completion.length(), completion.proposals());
  }

  @Get("/meaning")
  @Needs(Right.READ)
  MeaningView meaning(HttpRequest<?> request) {
    return asked.with(
        "text",
        text(new Query(request)),
        selector -> new MeaningView(selector.toString(), search.count(selector, asked.here())));
  }

  private static String text(Query query) {
    var text = Objects.requireNonNullElse(query.text("text"), "");
    if (text.length() > Selector.LONGEST) {
      throw Problem.field(
          "text", "field_too_long", Map.of("most", Integer.toString(Selector.LONGEST)));
    }
    return text;
  }
}
