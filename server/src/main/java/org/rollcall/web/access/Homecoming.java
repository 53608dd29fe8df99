package org.rollcall.web.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import org.rollcall.access.directory.Arrival;
import org.rollcall.access.directory.OidcLogins;
import org.rollcall.access.login.Arrivals;
import org.rollcall.web.guard.SessionCookie;
import org.rollcall.web.json.Query;

/** With what does a browser come back from an identity provider? */
@Singleton
final class Homecoming {
  private final OidcLogins logins;
  private final Arrivals arrivals;
  private final Doorkeeper doorkeeper;
  private final Logbook logbook;
  private final Visitor visitor;
  private final SessionCookie cookie;

  Homecoming(
      OidcLogins logins,
      Arrivals arrivals,
      Doorkeeper doorkeeper,
      Logbook logbook,
      Visitor visitor,
      SessionCookie cookie) {
    this.logins = logins;
    this.arrivals = arrivals;
    this.doorkeeper = doorkeeper;
    this.logbook = logbook;
    this.visitor = visitor;
    this.cookie = cookie;
  }

  /** What it comes to. */
  sealed interface Back {}

  record In(Doorkeeper.Begun begun) implements Back {}

  record Out(String code) implements Back {}

  Back of(HttpRequest<?> request, URI back, Instant now) {
    var query = new Query(request);
    var state = Objects.requireNonNullElse(query.text("state"), "");
    var code = Objects.requireNonNullElse(query.text("code"), "");
    // Whoever left must be who comes back: else somebody is logged in as another, by a mere link.
    if (code.isEmpty() || !isSame(state, cookie.journey(request).orElse(""))) {
      return out("login_refused", request, now);
    }
    var arrival = logins.comeBack(state, code, back, now);
    return arrival.isEmpty()
        ? out("login_refused", request, now)
        : welcome(request, arrival.get(), now);
  }

  private Back welcome(HttpRequest<?> request, Arrival arrival, Instant now) {
    var user = arrivals.welcome(arrival, now);
    if (user.isEmpty()) return out("login_nothing_given", request, now);
    if (user.get().grant().disabled()) return out("login_refused", request, now);
    var provider = arrival.origin().provider();
    logbook.cameBack(user.get(), provider, visitor.address(request), now);
    return new In(doorkeeper.begin(request, user.get(), now));
  }

  private Back out(String code, HttpRequest<?> request, Instant now) {
    logbook.turnedAway(code, visitor.address(request), now);
    return new Out(code);
  }

  private static boolean isSame(String one, String other) {
    return !one.isEmpty()
        && MessageDigest.isEqual(
            one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
