package org.rollcall.web.guard;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.rollcall.access.Caller;
import org.rollcall.access.Caller.Way;
import org.rollcall.access.Reach;
import org.rollcall.access.Role;
import org.rollcall.access.User;
import org.rollcall.access.Users;
import org.rollcall.access.session.Sessions;
import org.rollcall.access.token.ApiToken;
import org.rollcall.access.token.ApiTokens;
import org.rollcall.web.problem.Problem;

/** Who asks? Whoever brings a token is known by that, and by a session's cookie otherwise. */
@Singleton
final class Callers {
  private static final String BEARER = "Bearer ";

  private final OperatorToken file;
  private final ApiTokens tokens;
  private final Sessions sessions;
  private final Users users;
  private final SessionCookie cookie;
  private final InstantSource clock;

  Callers(
      Entrance entrance,
      ApiTokens tokens,
      Sessions sessions,
      Users users,
      SessionCookie cookie,
      InstantSource clock) {
    this.file = entrance.token();
    this.tokens = tokens;
    this.sessions = sessions;
    this.users = users;
    this.cookie = cookie;
    this.clock = clock;
  }

  Caller of(HttpRequest<?> request) {
    var shown = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (shown != null) return byToken(shown).orElseThrow(() -> unknown("token_wrong"));
    var session = cookie.in(request).filter(id -> !id.isEmpty());
    if (session.isEmpty()) throw unknown("token_missing");
    return bySession(session.get()).orElseThrow(() -> unknown("session_over"));
  }

  private Optional<Caller> byToken(String header) {
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) return Optional.empty();
    var secret = header.substring(BEARER.length()).strip();
    if (!secret.startsWith(ApiToken.PREFIX)) return byFile(secret);
    var token = tokens.show(secret, clock.instant());
    return token.flatMap(
        known ->
            active(known.user())
                .map(user -> Caller.of(user, new Way.ByToken(user.id(), known.id())))
                .map(caller -> caller.within(known.rights())));
  }

  private Optional<Caller> byFile(String secret) {
    if (!file.is(secret)) return Optional.empty();
    var role = Role.ADMINISTRATOR;
    return Optional.of(
        new Caller(
            OperatorToken.OPERATOR, role, role.rights(), new Reach.Everywhere(), new Way.ByFile()));
  }

  private Optional<Caller> bySession(String id) {
    return sessions
        .resume(id, clock.instant())
        .flatMap(
            session ->
                active(session.user())
                    .map(user -> Caller.of(user, new Way.BySession(user.id(), session.id()))));
  }

  private Optional<User> active(long id) {
    return users.byId(id).filter(user -> !user.grant().disabled());
  }

  private static Problem unknown(String code) {
    return new Problem(HttpStatus.UNAUTHORIZED, code, null, Map.of());
  }
}
