package org.rollcall.web.selfservice;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rollcall.selfservice.Offer;
import org.rollcall.web.guard.Open;

/** The same for whoever reaches the server, where the site offers it to them. */
@Open
@Controller("/api/v1/self-service/open")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OpenCounterController {
  private final Counter counter;

  OpenCounterController(Counter counter) {
    this.counter = counter;
  }

  @Get
  OfferView offer() {
    return OfferView.of(counter.offerTo(Offer.Access.OPEN));
  }

  @Get("/kit")
  HttpResponse<byte[]> kit() throws IOException {
    return counter.kit(counter.offerTo(Offer.Access.OPEN));
  }

  @Post("/reports")
  @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
  SelfReportView.TakenView take(
      HttpRequest<?> request, @Nullable @QueryValue String contact, @Body byte @Nullable [] body) {
    counter.offerTo(Offer.Access.OPEN);
    return counter.take(request, body, contact);
  }
}
