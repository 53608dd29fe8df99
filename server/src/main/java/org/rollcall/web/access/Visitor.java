package org.rollcall.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.web.exposure.Peers;
import org.rollcall.web.guard.ForeignPage;
import org.rollcall.web.guard.SessionCookie;

/** What does a request tell of the browser that sent it? */
@Singleton
final class Visitor {
  private final SessionCookie cookie;
  private final Peers peers;

  Visitor(SessionCookie cookie, Peers peers) {
    this.cookie = cookie;
    this.peers = peers;
  }

  String address(HttpRequest<?> request) {
    return peers.network(request);
  }

  @Nullable String csrfToken(HttpRequest<?> request, Caller caller) {
    return caller.way() instanceof Caller.Way.BySession
        ? ForeignPage.token(cookie.in(request).orElseThrow())
        : null;
  }

  Cookie gone(HttpRequest<?> request) {
    return cookie.gone(request);
  }
}
