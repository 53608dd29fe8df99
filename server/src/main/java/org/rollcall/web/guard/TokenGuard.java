package org.rollcall.web.guard;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.Map;
import org.rollcall.web.problem.Problem;

/**
 * Does the request bring the token? Asked by the controller that will answer and not by the path,
 * of which there are many spellings; the page's files have no controller.
 */
@Order(2)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class TokenGuard {
  private static final String BEARER = "Bearer ";

  private final OperatorToken token;

  TokenGuard(OperatorToken token) {
    this.token = token;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    var route = RouteAttributes.getRouteMatch(request);
    if (route.isEmpty() || route.get().getAnnotationMetadata().hasAnnotation(Open.class)) return;
    var shown = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (shown != null
        && shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && token.is(shown.substring(BEARER.length()).strip())) return;
    var code = shown == null ? "token_missing" : "token_wrong";
    throw new Problem(HttpStatus.UNAUTHORIZED, code, null, Map.of());
  }
}
