package org.rollcall.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.rollcall.access.SecretToken;
import org.rollcall.access.User;
import org.rollcall.access.directory.Journeys;
import org.rollcall.access.people.Stores;
import org.rollcall.web.exposure.Peers;
import org.rollcall.web.guard.ForeignPage;
import org.rollcall.web.guard.SessionCookie;

/** How does a session begin? Always under an id that nobody had before the login. */
@Singleton
final class Doorkeeper {
  private final Stores stores;
  private final Journeys journeys;
  private final SessionCookie cookie;
  private final Peers peers;

  Doorkeeper(Stores stores, Journeys journeys, SessionCookie cookie, Peers peers) {
    this.stores = stores;
    this.journeys = journeys;
    this.cookie = cookie;
    this.peers = peers;
  }

  /**
   * A session that has just begun.
   *
   * @param token what the page has to send with whatever changes something
   */
  record Begun(Cookie cookie, String token) {}

  Begun begin(HttpRequest<?> request, User user, Instant at) {
    sweep(at);
    // The session that the browser came with, if any, ends here: it takes no part in what follows.
    cookie
        .in(request)
        .flatMap(former -> stores.sessions().resume(former, at))
        .ifPresent(former -> stores.sessions().end(former.user(), former.id()));
    var id = SecretToken.fresh("");
    stores.sessions().begin(user.id(), id, peers.network(request), at);
    stores.users().loggedIn(user.id(), at);
    return begun(request, id);
  }

  /** The same session under another id. */
  Begun renew(HttpRequest<?> request, long session) {
    var id = SecretToken.fresh("");
    stores.sessions().renew(session, id);
    return begun(request, id);
  }

  private Begun begun(HttpRequest<?> request, SecretToken id) {
    return new Begun(cookie.of(request, id), ForeignPage.token(id.text()));
  }

  /** Logging in is rare enough, and whatever is left over stems from it. */
  private void sweep(Instant at) {
    stores.sessions().sweep(at);
    stores.links().sweep(at);
    stores.doors().sweep(at);
    journeys.sweep(at);
  }
}
