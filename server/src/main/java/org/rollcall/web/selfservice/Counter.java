package org.rollcall.web.selfservice;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.text.PastedText;
import org.rollcall.selfservice.Offer;
import org.rollcall.selfservice.SelfReporting;
import org.rollcall.selfservice.SelfReports;
import org.rollcall.web.exposure.Peers;
import org.rollcall.web.problem.Problem;

/** What is handed out and taken in, whoever stands there? */
@Singleton
final class Counter {
  private static final int LONGEST_CONTACT = 200;

  private final SelfReports reports;
  private final SelfReporting reporting;
  private final Peers peers;
  private final InstantSource clock;

  Counter(SelfReports reports, SelfReporting reporting, Peers peers, InstantSource clock) {
    this.reports = reports;
    this.reporting = reporting;
    this.peers = peers;
    this.clock = clock;
  }

  /** The offer, if it is made to those whom this access lets in. */
  Offer offerTo(Offer.Access visitor) {
    var offer = reports.offer();
    if (offer.access().compareTo(visitor) >= 0) return offer;
    throw new Problem(HttpStatus.NOT_FOUND, "self_service_closed", null, Map.of());
  }

  HttpResponse<byte[]> kit(Offer offer) throws IOException {
    var kit = offer.kit().orElseThrow(() -> Problem.conflict("self_service_hostless", Map.of()));
    var zip = new ByteArrayOutputStream();
    kit.write(zip);
    return HttpResponse.ok(zip.toByteArray())
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rollcall-kit.zip\"");
  }

  SelfReportView.TakenView take(
      HttpRequest<?> request, byte @Nullable [] body, @Nullable String contact) {
    if (contact != null && contact.length() > LONGEST_CONTACT) {
      var values = Map.of("most", Integer.toString(LONGEST_CONTACT));
      throw Problem.field("contact", "field_too_long", values);
    }
    var text = PastedText.decode(body == null ? new byte[0] : body);
    return reporting
        .take(text, contact, peers.address(request), clock.instant())
        .map(SelfReportView.TakenView::of)
        .orElseThrow(() -> Problem.field("body", "result_not_of_kit"));
  }
}
