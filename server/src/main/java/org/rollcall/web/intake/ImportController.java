package org.rollcall.web.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.inventory.intake.Intake;
import org.rollcall.inventory.intake.Intakes;
import org.rollcall.inventory.intake.Reception;
import org.rollcall.inventory.intake.Verdict;
import org.rollcall.vault.Vault;
import org.rollcall.web.exposure.Takes;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** What would a list change, and how is it made to change that? */
@Controller(ImportController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportController {
  static final String PATH = "/api/v1/imports";
  private static final int USUAL_PAGE = 20;
  private static final int LONGEST_PAGE = 100;
  private static final int USUAL_ROWS = 100;
  private static final int MOST_ROWS = 1_000;

  private final Reception reception;
  private final Intakes intakes;
  private final Vault vault;

  ImportController(Reception reception, Intakes intakes, Vault vault) {
    this.reception = reception;
    this.intakes = intakes;
    this.vault = vault;
  }

  @Get
  @Needs(Right.READ)
  ImportView.PageView page(HttpRequest<?> request) {
    var query = new Query(request);
    var most = query.limit(USUAL_PAGE, LONGEST_PAGE);
    var page = intakes.before(query.id("before"), most + 1);
    var shown = page.subList(0, Math.min(most, page.size()));
    return new ImportView.PageView(
        shown.stream().map(this::view).toList(), page.size() > most ? shown.getLast().id() : null);
  }

  /** The body is the file itself, CSV or XLSX; the name is only shown. */
  @Post
  @Consumes(MediaType.ALL)
  @Takes(32)
  @Needs(Right.ADMINISTER)
  HttpResponse<ImportView> show(
      HttpRequest<?> request, Caller caller, @Body byte @Nullable [] file) {
    var name = Objects.requireNonNullElse(new Query(request).text("name"), "");
    if (file == null || file.length == 0) throw Problem.field("body", "field_missing");
    var arrival = SentList.arrival(file, name, vault, caller.name());
    var id = reception.show(arrival);
    return HttpResponse.created(view(intake(id)), URI.create(PATH + "/" + id));
  }

  @Get("/{id}")
  @Needs(Right.READ)
  ImportView one(long id) {
    return view(intake(id));
  }

  @Get("/{id}/rows")
  @Needs(Right.READ)
  ImportRowView.PageView rows(HttpRequest<?> request, long id) {
    var _ = intake(id);
    var query = new Query(request);
    var most = query.limit(USUAL_ROWS, MOST_ROWS);
    var after = query.id("after");
    var page = intakes.page(id, verdict(query.text("verdict")), place(after), most + 1);
    var shown = page.subList(0, Math.min(most, page.size()));
    return new ImportRowView.PageView(
        shown.stream().map(ImportRowView::of).toList(),
        page.size() > most ? shown.getLast().position() : null);
  }

  private static int place(@Nullable Long after) {
    return after == null ? 0 : Math.clamp(after, 0, Integer.MAX_VALUE);
  }

  private static Verdict.@Nullable Kind verdict(@Nullable String code) {
    if (code == null) return null;
    return Arrays.stream(Verdict.Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.field("verdict", "code_unknown", Map.of("value", code)));
  }

  @Post("/{id}/apply")
  @Needs(Right.ADMINISTER)
  ImportView apply(Caller caller, long id) {
    var _ = intake(id);
    return switch (reception.apply(id, caller.name())) {
      case Reception.Result.Applied _ -> one(id);
      case Reception.Result.Ended _ -> throw ended(id);
      case Reception.Result.HasBadRows(var count) ->
          throw Problem.conflict("import_has_bad_rows", count(count));
      case Reception.Result.ChangedMeanwhile(var rows) ->
          throw Problem.conflict("import_changed_meanwhile", count(rows));
    };
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> drop(Caller caller, long id) {
    var _ = intake(id);
    if (!reception.drop(id, caller.name())) throw ended(id);
    return HttpResponse.noContent();
  }

  private static Map<String, String> count(int rows) {
    return Map.of("count", Integer.toString(rows));
  }

  private static Problem ended(long id) {
    return Problem.conflict("import_ended", Map.of("value", Long.toString(id)));
  }

  private Intake intake(long id) {
    return intakes
        .byId(id)
        .orElseThrow(() -> Problem.unknown("import_not_there", Long.toString(id)));
  }

  private ImportView view(Intake intake) {
    return ImportView.of(intake, intakes.counts(intake.id()));
  }
}
