package org.rollcall.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How is a bug of ours answered? With a number under which the log tells the rest. */
@Singleton
final class CrashHandler implements ExceptionHandler<RuntimeException, HttpResponse<ProblemView>> {
  private static final Logger LOG = LoggerFactory.getLogger(CrashHandler.class);

  @Override
  @SuppressWarnings("rawtypes") // the interface's own
  public HttpResponse<ProblemView> handle(HttpRequest request, RuntimeException bug) {
    var incident = UUID.randomUUID();
    LOG.error("incident {}: {} {}", incident, request.getMethod(), request.getPath(), bug);
    var values = Map.of("incident", incident.toString());
    var problem = new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "crashed", null, values);
    return HttpResponse.<ProblemView>serverError()
        .body(problem.view())
        .contentType(ProblemView.MEDIA_TYPE);
  }
}
