package org.rollcall.web.inventory;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Right;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.table.Column;
import org.rollcall.table.Csv;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** What does a list of machines look like as a file, and the history of one of them? */
@Controller(MachineController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MachineFileController {
  private static final int USUAL_READINGS = 100;
  private static final int MOST_READINGS = 1_000;
  // The headings that an import understands, so that a file can be edited and brought back.
  private static final List<Column<MachineView>> COLUMNS =
      List.of(
          new Column<>("name", MachineView::name),
          new Column<>("address", MachineView::address),
          new Column<>("port", MachineView::port),
          new Column<>("transport", MachineView::transport),
          new Column<>("credential", MachineView::credential),
          new Column<>("building", MachineView::building),
          new Column<>("room", MachineView::room),
          new Column<>("mac", MachineView::mac),
          new Column<>("owner", MachineView::owner),
          new Column<>("serial_number", MachineView::serialNumber),
          new Column<>("note", MachineView::note),
          new Column<>("life_cycle", MachineView::lifeCycle),
          new Column<>("products", MachineFileController::products),
          new Column<>("expires_at", MachineView::expiresAt),
          new Column<>("seen_at", MachineView::seenAt),
          new Column<>(
              "outcome", view -> view.lastVisit() == null ? null : view.lastVisit().outcome()),
          new Column<>("cause", view -> view.lastVisit() == null ? null : view.lastVisit().cause()),
          new Column<>("findings", MachineView::findings));

  private final MachineSearch search;
  private final MachineDetails details;
  private final AskedSelector asked;

  MachineFileController(MachineSearch search, MachineDetails details, AskedSelector asked) {
    this.search = search;
    this.details = details;
    this.asked = asked;
  }

  private static String products(MachineView view) {
    return view.products().stream()
        .map(product -> product.title() + " (" + product.state() + ")")
        .collect(Collectors.joining("; "));
  }

  @Get("/export")
  @Needs(Right.READ)
  HttpResponse<String> export(HttpRequest<?> request) throws IOException {
    var query = new Query(request);
    var sort = MachineController.sort(query);
    var here = asked.here();
    var views = new ArrayList<MachineView>();
    asked.with(
        MachineController.SELECTOR,
        query.text(MachineController.SELECTOR),
        selector -> {
          search.each(selector, sort, here, row -> views.add(MachineView.of(row, here.now())));
          return true;
        });
    var text = new StringWriter();
    text.write('\uFEFF'); // Excel takes a file without it for Big5
    Csv.write(text, COLUMNS, views);
    return HttpResponse.ok(text.toString())
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"machines.csv\"");
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
