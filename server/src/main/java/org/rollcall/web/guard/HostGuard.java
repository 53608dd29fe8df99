package org.rollcall.web.guard;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.web.problem.Problem;

/**
 * Was this machine asked for by a name of its own? A foreign name that was made to point here (DNS
 * rebinding) would let somebody's web page speak with us as if it came from us.
 */
@Order(1)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class HostGuard {
  private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]");

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (isOurs(request.getHeaders().get(HttpHeaders.HOST))) return;
    throw new Problem(HttpStatus.MISDIRECTED_REQUEST, "host_refused", null, Map.of());
  }

  static boolean isOurs(@Nullable String header) {
    if (header == null) return false;
    return OURS.contains(header.replaceFirst(":[0-9]{1,5}$", "").toLowerCase(Locale.ROOT));
  }
}
