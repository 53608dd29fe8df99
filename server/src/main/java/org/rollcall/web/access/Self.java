package org.rollcall.web.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import org.rollcall.access.Caller;
import org.rollcall.access.User;
import org.rollcall.access.Users;
import org.rollcall.web.problem.Problem;

/** Is it the user in person who asks, and not a program with a token of theirs? */
@Singleton
final class Self {
  private final Users users;

  Self(Users users) {
    this.users = users;
  }

  /** The user, by their session: a token must not make itself another, or a password. */
  User of(Caller caller) {
    if (caller.way() instanceof Caller.Way.BySession(var user, _)) {
      return users.byId(user).orElseThrow(Self::needed);
    }
    throw needed();
  }

  static long session(Caller caller) {
    if (caller.way() instanceof Caller.Way.BySession(_, var session)) return session;
    throw needed();
  }

  private static Problem needed() {
    return new Problem(HttpStatus.FORBIDDEN, "session_needed", null, Map.of());
  }
}
