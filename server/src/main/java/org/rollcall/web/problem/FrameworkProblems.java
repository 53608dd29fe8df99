package org.rollcall.web.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;

/** How is answered what goes wrong before a controller is asked? In the same form as the rest. */
@Primary
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<ProblemView> {
  @Override
  @SuppressWarnings("unchecked") // the body is set here, whatever it was
  public MutableHttpResponse<ProblemView> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var answer = (MutableHttpResponse<ProblemView>) response;
    if (context.getRequest().getMethod() == HttpMethod.HEAD) return answer;
    var status = response.status();
    // The messages of the framework may repeat what was sent, so they are not passed on.
    var problem = new Problem(status, code(status), null, Map.of());
    return answer.body(problem.view()).contentType(ProblemView.MEDIA_TYPE);
  }

  private static String code(HttpStatus status) {
    return status == HttpStatus.BAD_REQUEST
        ? "request_unreadable"
        : status.name().toLowerCase(Locale.ROOT);
  }
}
