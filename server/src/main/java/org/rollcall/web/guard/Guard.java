package org.rollcall.web.guard;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Map;
import java.util.Optional;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.web.problem.Problem;

/**
 * May the caller ask this? Asked by the controller that will answer and not by the path, of which
 * there are many spellings; the page's files have no controller.
 */
@Order(2)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Guard {
  static final String CALLER = "org.rollcall.caller";

  private final Callers callers;
  private final SessionCookie cookie;
  private final ForeignPage foreignPage;
  private final TurnedAway turnedAway;

  Guard(Callers callers, SessionCookie cookie, ForeignPage foreignPage, TurnedAway turnedAway) {
    this.callers = callers;
    this.cookie = cookie;
    this.foreignPage = foreignPage;
    this.turnedAway = turnedAway;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void check(HttpRequest<?> request) {
    var route = RouteAttributes.getRouteMatch(request);
    if (route.isEmpty()) return;
    if (!request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
      foreignPage.checkOrigin(request);
    }
    if (isOpen(route.get())) return;
    var caller = callers.of(request);
    if (caller.way() instanceof Caller.Way.BySession) {
      foreignPage.checkToken(request, cookie.in(request).orElseThrow());
    }
    var refusal = refusal(caller, route.get());
    if (refusal.isPresent()) {
      turnedAway.record(request, caller, refusal.get());
      throw refusal.get();
    }
    request.setAttribute(CALLER, caller);
  }

  private static boolean isOpen(RouteMatch<?> route) {
    // What names a right is never open, also not within a controller that is.
    var says = route.getAnnotationMetadata();
    return says.hasAnnotation(Open.class) && !says.hasAnnotation(Needs.class);
  }

  private static Optional<Problem> refusal(Caller caller, RouteMatch<?> route) {
    var needed = route.getAnnotationMetadata().enumValue(Needs.class, Right.class);
    if (needed.isEmpty()) return Optional.of(refused("right_unnamed", Map.of()));
    if (caller.may(needed.get())) return Optional.empty();
    return Optional.of(refused("right_missing", Map.of("right", needed.get().code())));
  }

  private static Problem refused(String code, Map<String, String> values) {
    return new Problem(HttpStatus.FORBIDDEN, code, null, values);
  }
}
