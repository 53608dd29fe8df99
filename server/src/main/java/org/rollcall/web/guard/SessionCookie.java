package org.rollcall.web.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.rollcall.access.SecretToken;
import org.rollcall.web.exposure.Peers;

/** In which cookie does a browser keep its session's id? In one that no script can read. */
@Singleton
public final class SessionCookie {
  private static final String NAME = "rollcall";

  /** RFC 6265bis, 4.1.3.2: kept over TLS only, for this very host and all of it. */
  private static final String SECURE_NAME = "__Host-" + NAME;

  private final Peers peers;

  SessionCookie(Peers peers) {
    this.peers = peers;
  }

  public Cookie of(HttpRequest<?> request, SecretToken session) {
    return cookie(name(request), request, session.text()).sameSite(SameSite.Strict);
  }

  /** Makes the browser forget it. */
  public Cookie gone(HttpRequest<?> request) {
    return cookie(name(request), request, "").sameSite(SameSite.Strict).maxAge(0);
  }

  public Optional<String> in(HttpRequest<?> request) {
    return value(request, name(request));
  }

  /**
   * Keeps what a browser has to bring back that is sent to an identity provider. Lax, since it
   * comes back by a link on the provider's page.
   */
  public Cookie journey(HttpRequest<?> request, SecretToken state) {
    return cookie(name(request) + "-journey", request, state.text()).sameSite(SameSite.Lax);
  }

  public Optional<String> journey(HttpRequest<?> request) {
    return value(request, name(request) + "-journey");
  }

  public Cookie journeyOver(HttpRequest<?> request) {
    return cookie(name(request) + "-journey", request, "").sameSite(SameSite.Lax).maxAge(0);
  }

  private static Optional<String> value(HttpRequest<?> request, String name) {
    return request.getCookies().findCookie(name).map(Cookie::getValue);
  }

  private Cookie cookie(String name, HttpRequest<?> request, String value) {
    return Cookie.of(name, value).path("/").httpOnly(true).secure(isSecure(request));
  }

  private String name(HttpRequest<?> request) {
    return isSecure(request) ? SECURE_NAME : NAME;
  }

  private boolean isSecure(HttpRequest<?> request) {
    return peers.isSecure(request);
  }
}
