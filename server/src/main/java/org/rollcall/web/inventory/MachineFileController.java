package org.rollcall.web.inventory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Right;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** What does a list of machines look like as a file, and the history of one of them? */
@Controller(MachineController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MachineFileController {
  private static final int USUAL_READINGS = 100;
  private static final int MOST_READINGS = 1_000;

  private final MachineSearch search;
  private final MachineDetails details;
  private final AskedSelector asked;

  MachineFileController(MachineSearch search, MachineDetails details, AskedSelector asked) {
    this.search = search;
    this.details = details;
    this.asked = asked;
  }

  @Get("/export")
  @Needs(Right.READ)
  HttpResponse<byte[]> export(HttpRequest<?> request) throws IOException {
    var query = new Query(request);
    var sort = MachineController.sort(query);
    var file = MachineFile.asked(query);
    var here = asked.here();
    var views = new ArrayList<MachineView>();
    asked.with(
        MachineController.SELECTOR,
        query.text(MachineController.SELECTOR),
        selector -> {
          search.each(selector, sort, here, row -> views.add(MachineView.of(row, here.now())));
          return true;
        });
    return file.of(views, here.zone());
  }

  @Get("/{id}/readings")
  @Needs(Right.READ)
  ReadingView.PageView readings(HttpRequest<?> request, long id) {
    var query = new Query(request);
    var most = query.limit(USUAL_READINGS, MOST_READINGS);
    var readings = details.readings(id, before(query.text("before")), most);
    var next = readings.size() < most ? null : readings.getLast().observedAt();
    return new ReadingView.PageView(readings, next);
  }

  private static Instant before(@Nullable String text) {
    try {
      return text == null ? Instant.parse("9999-12-31T00:00:00Z") : Instant.parse(text);
    } catch (DateTimeException _) {
      throw Problem.field("before", "field_time", Map.of("value", String.valueOf(text)));
    }
  }
}
