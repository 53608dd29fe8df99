package org.rollcall.web.run;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import org.rollcall.access.Right;
import org.rollcall.activation.catalogue.ErrorCatalogue;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.compliance.Explainer;
import org.rollcall.compliance.ReportForm;
import org.rollcall.compliance.RunReport;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** What happened in a run, as a file to hand in? In the language that the request asks for. */
@Controller(RunController.PATH + "/{id}/report")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {
  private final RunViews views;
  private final RunReport report;
  private final ErrorCatalogue catalogue = ErrorCatalogue.load();

  ReportController(RunViews views, RunReport report) {
    this.views = views;
    this.report = report;
  }

  @Get
  @Needs(Right.READ)
  HttpResponse<String> report(HttpRequest<?> request, long id) throws IOException {
    var query = new Query(request);
    var asked = Objects.requireNonNullElse(query.text("format"), ReportForm.CSV.code());
    var form =
        ReportForm.ofCode(asked)
            .orElseThrow(() -> Problem.field("format", "code_unknown", Map.of("value", asked)));
    var account = Objects.requireNonNullElse(views.run(id).terms().way().credential(), "-");
    var text = new StringWriter();
    form.write(text, report.rows(id, new Explainer(catalogue, language(request), account)));
    return HttpResponse.ok(text.toString())
        .header(HttpHeaders.CONTENT_TYPE, form.mediaType() + ";charset=utf-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"run-" + id + "." + form.code() + "\"");
  }

  private static Language language(HttpRequest<?> request) {
    var wanted = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
    return wanted == null ? Language.ZH_TW : Language.of(wanted.replaceFirst("[,;].*", ""));
  }
}
