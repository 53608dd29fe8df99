package org.rollcall.web.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.rollcall.access.User;
import org.rollcall.access.UserName;
import org.rollcall.access.Users;
import org.rollcall.access.login.Login;
import org.rollcall.access.login.Try;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;

/** What is recorded of logging in? Names of users only: anything else may have been a password. */
@Singleton
final class Logbook {
  private static final String NOBODY = "nobody";

  private final Audit audit;
  private final Users users;

  Logbook(Audit audit, Users users) {
    this.audit = audit;
    this.users = users;
  }

  void tried(Try attempt, Login login, Instant at) {
    var code =
        switch (login) {
          case Login.In _ -> "login";
          case Login.Wrong _ -> "login_refused";
          case Login.CodeMissing _ -> "login_code_asked";
          case Login.Shut _ -> "login_locked_out";
          case Login.NothingGiven _ -> "login_nothing_given";
          case Login.Away _ -> "login_not_checked";
        };
    var name = UserName.of(attempt.name()).flatMap(users::byName).map(user -> user.name().value());
    record(code, name.orElse(NOBODY), Map.of("address", attempt.address()), at);
  }

  void cameBack(User user, String provider, String address, Instant at) {
    record("login", user.name().value(), Map.of("address", address, "provider", provider), at);
  }

  void turnedAway(String why, String address, Instant at) {
    record(why, NOBODY, Map.of("address", address), at);
  }

  void loggedOut(String code, String name, Instant at) {
    record(code, name, Map.of(), at);
  }

  private void record(String code, String name, Map<String, String> details, Instant at) {
    audit.record(new Deed(name, code, "user/" + name, details, at));
  }
}
