package org.rollcall.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.rollcall.access.JooqUsers;
import org.rollcall.access.Origin;
import org.rollcall.access.Role;
import org.rollcall.access.SecretToken;
import org.rollcall.access.User;
import org.rollcall.access.UserName;
import org.rollcall.access.Users;
import org.rollcall.access.password.Cost;
import org.rollcall.access.password.Passwords;
import org.rollcall.access.session.JooqSessions;
import org.rollcall.store.Database;
import org.rollcall.web.guard.ForeignPage;

/** People who work with a server under test. */
public final class Staff {
  public static final String PASSWORD = "purple-tractor-sings-42";

  private static final String HASH = new Passwords(new Cost(64, 1, 1)).hash(PASSWORD);

  private final ServerUnderTest server;
  private final Users users;
  private final Database database;

  public Staff(ServerUnderTest server) {
    this.server = server;
    this.database = server.database();
    this.users = new JooqUsers(database);
  }

  public User hire(String name, Role role, Long... groups) {
    var grant = new User.Grant(role, Set.of(groups), false);
    var user = users.add(new UserName(name), new Origin.Local(), grant, now());
    users.setPassword(user.id(), HASH);
    return user;
  }

  /** A browser in which this user is logged in. */
  public Browser browser(User user) {
    var id = SecretToken.fresh("");
    new JooqSessions(database).begin(user.id(), id, "127.0.0.1", now());
    return new Browser(server, "rollcall=" + id.text(), ForeignPage.token(id.text()));
  }

  public Users users() {
    return users;
  }

  static Instant now() {
    return InstantSource.system().instant();
  }
}
