package org.rollcall.web.selfservice;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Right;
import org.rollcall.activation.KmsAddress;
import org.rollcall.selfservice.Offer;
import org.rollcall.selfservice.SelfReports;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** The kit for those who may log in, what was sent back, and who may have it at all. */
@Controller("/api/v1/self-service")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SelfServiceController {
  private static final int LONGEST_ADDRESS = 300;
  private static final int USUAL_PAGE = 100;
  private static final int LONGEST_PAGE = 1_000;

  private final SelfReports reports;
  private final Counter counter;

  SelfServiceController(SelfReports reports, Counter counter) {
    this.reports = reports;
    this.counter = counter;
  }

  @Get
  @Needs(Right.READ)
  HttpResponse<OfferView> offer() {
    return answer(reports.offer());
  }

  @Put
  @Needs(Right.ADMINISTER)
  HttpResponse<OfferView> change(HttpRequest<?> request, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var access = fields.parsed("access", 20, Offer.Access::find, "code_unknown");
    if (access == null) throw Problem.field("access", "field_missing");
    var office = fields.parsed("office_kms", LONGEST_ADDRESS, KmsAddress::parse, "kms_unreadable");
    var windows =
        fields.parsed("windows_kms", LONGEST_ADDRESS, KmsAddress::parse, "kms_unreadable");
    fields.done();
    var offer = new Offer(access, office, windows, Edition.seen(request));
    if (access != Offer.Access.CLOSED && offer.kit().isEmpty()) {
      throw Problem.field("office_kms", "field_missing");
    }
    if (!reports.change(offer)) throw Edition.changedMeanwhile();
    return answer(reports.offer());
  }

  private static HttpResponse<OfferView> answer(Offer offer) {
    return Edition.of(OfferView.of(offer), offer.version());
  }

  @Get("/kit")
  @Needs(Right.READ)
  HttpResponse<byte[]> kit() throws IOException {
    return counter.kit(counter.offerTo(Offer.Access.LOGIN));
  }

  @Post("/reports")
  @Needs(Right.READ)
  @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
  SelfReportView.TakenView take(
      HttpRequest<?> request, @Nullable @QueryValue String contact, @Body byte @Nullable [] body) {
    counter.offerTo(Offer.Access.LOGIN);
    return counter.take(request, body, contact);
  }

  @Get("/reports")
  @Needs(Right.READ)
  SelfReportView.PageView reports(HttpRequest<?> request) {
    var query = new Query(request);
    var most = query.limit(USUAL_PAGE, LONGEST_PAGE);
    var page = reports.latest(query.id("before"), most);
    var next = page.size() < most ? null : page.getLast().id();
    return new SelfReportView.PageView(page.stream().map(SelfReportView::of).toList(), next);
  }

  @Get(value = "/reports/{id}", produces = MediaType.TEXT_PLAIN)
  @Needs(Right.READ)
  HttpResponse<String> report(long id) {
    var text =
        reports.body(id).orElseThrow(() -> Problem.unknown("report_not_there", Long.toString(id)));
    return HttpResponse.ok(text).header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8");
  }
}
