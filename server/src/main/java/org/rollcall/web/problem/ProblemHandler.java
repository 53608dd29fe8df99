package org.rollcall.web.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** How is a problem answered? */
@Singleton
final class ProblemHandler implements ExceptionHandler<Problem, HttpResponse<ProblemView>> {
  @Override
  @SuppressWarnings("rawtypes") // the interface's own
  public HttpResponse<ProblemView> handle(HttpRequest request, Problem problem) {
    var answer = HttpResponse.<ProblemView>status(problem.status()).body(problem.view());
    if (problem.status() == HttpStatus.UNAUTHORIZED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"); // RFC 9110, 15.5.2
    }
    return answer.contentType(ProblemView.MEDIA_TYPE);
  }
}
