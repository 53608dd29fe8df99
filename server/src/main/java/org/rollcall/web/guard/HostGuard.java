package org.rollcall.web.guard;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.web.exposure.Exposure;
import org.rollcall.web.problem.Problem;

/**
 * Was the server asked for by a name of its own? A foreign name that was made to point here (DNS
 * rebinding) would let somebody's web page speak with us as if it came from us.
 */
@Order(1)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class HostGuard {
  private final Exposure exposure;

  HostGuard(Exposure exposure) {
    this.exposure = exposure;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (isOurs(request.getHeaders().get(HttpHeaders.HOST))) return;
    throw new Problem(HttpStatus.MISDIRECTED_REQUEST, "host_refused", null, Map.of());
  }

  private boolean isOurs(@Nullable String header) {
    if (header == null) return false;
    return exposure.isOurs(header.replaceFirst(":[0-9]{1,5}$", ""));
  }
}
