package org.rollcall.web.exposure;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.Map;
import org.rollcall.web.problem.Problem;

/** Is the body as small as its kind of request needs? Told beforehand, or not taken at all. */
@Order(3)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SizeGuard {
  /** What forms, settings and notes need, many times over. */
  static final int USUAL_MEGABYTES = 1;

  private static final long MEGABYTE = 1 << 20;

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) return;
    if (request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING)) {
      throw new Problem(HttpStatus.LENGTH_REQUIRED, "length_required", null, Map.of());
    }
    var most = megabytes(request);
    if (request.getContentLength() <= most * MEGABYTE) return;
    var values = Map.of("most", Long.toString(most));
    throw new Problem(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "body_too_large", null, values);
  }

  private static long megabytes(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .map(route -> route.getAnnotationMetadata().intValue(Takes.class).orElse(USUAL_MEGABYTES))
        .orElse(USUAL_MEGABYTES);
  }
}
