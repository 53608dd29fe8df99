package org.rollcall.access.login;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import org.rollcall.access.User;
import org.rollcall.access.UserName;
import org.rollcall.access.Users;
import org.rollcall.access.directory.Arrival;
import org.rollcall.access.session.Sessions;
import org.rollcall.store.Transactions;

/** Which user is it that a provider vouches for? Their groups there decide anew each time. */
public final class Arrivals {
  private final Transactions transactions;
  private final Users users;
  private final Sessions sessions;

  public Arrivals(Transactions transactions, Users users, Sessions sessions) {
    this.transactions = transactions;
    this.users = users;
    this.sessions = sessions;
  }

  /** The user; empty where nothing is given to them, or their name belongs to somebody else. */
  public Optional<User> welcome(Arrival arrival, Instant at) {
    try {
      return transactions.together(() -> welcomed(arrival, at));
    } catch (Users.Taken _) {
      return Optional.empty();
    }
  }

  private Optional<User> welcomed(Arrival arrival, Instant at) {
    var known = users.bySubject(arrival.origin().provider(), arrival.origin().subject());
    if (known.isEmpty()) return newcomer(arrival, at);
    if (arrival.grant().isEmpty()) {
      sessions.endAll(known.get().id(), null);
      return Optional.empty();
    }
    return Optional.of(regranted(known.get(), existing(arrival.grant().get())));
  }

  private Optional<User> newcomer(Arrival arrival, Instant at) {
    var name = UserName.of(arrival.name());
    if (name.isEmpty() || arrival.grant().isEmpty()) return Optional.empty();
    var grant = existing(arrival.grant().get());
    return Optional.of(users.add(name.get(), arrival.origin(), grant, at));
  }

  private User regranted(User user, User.Grant given) {
    // Whether somebody is shut out is decided here, and not by the directory.
    var grant = new User.Grant(given.role(), given.groups(), user.grant().disabled());
    if (grant.equals(user.grant())) return user;
    sessions.endAll(user.id(), null);
    users.change(user.id(), user.version(), grant);
    return users.byId(user.id()).orElseThrow();
  }

  /** A group may have been removed since the provider was set up. */
  private User.Grant existing(User.Grant grant) {
    var groups = new HashSet<>(grant.groups());
    groups.removeAll(users.missingGroups(grant.groups()));
    return new User.Grant(grant.role(), groups, grant.disabled());
  }
}
