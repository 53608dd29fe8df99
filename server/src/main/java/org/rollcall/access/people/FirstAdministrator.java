package org.rollcall.access.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.rollcall.access.Origin;
import org.rollcall.access.Role;
import org.rollcall.access.SecretToken;
import org.rollcall.access.User;
import org.rollcall.access.UserName;
import org.rollcall.access.Users;
import org.rollcall.store.Transactions;

/** Who administers a server that nobody can log in to yet? Never somebody with a known password. */
public final class FirstAdministrator {
  private static final UserName NAME = new UserName("admin");
  private static final User.Grant GRANT = new User.Grant(Role.ADMINISTRATOR, Set.of(), false);

  private final Transactions transactions;
  private final Stores stores;
  private final OwnPassword ownPassword;

  public FirstAdministrator(Transactions transactions, Stores stores, OwnPassword ownPassword) {
    this.transactions = transactions;
    this.stores = stores;
    this.ownPassword = ownPassword;
  }

  /** A link for setting the password; empty where an administrator can log in already. */
  public Optional<SecretToken> link(Instant at) {
    return needed(at)
        .map(
            user -> {
              var secret = SecretToken.fresh("");
              stores.links().make(user.id(), secret, at);
              return secret;
            });
  }

  /** Sets this password; false where an administrator can log in already, who keeps theirs. */
  public boolean setPassword(String password, Instant at) {
    var user = needed(at);
    user.ifPresent(first -> ownPassword.set(first, password, new Actor("server", null, at)));
    return user.isPresent();
  }

  private Optional<User> needed(Instant at) {
    try {
      return transactions.together(() -> found(at));
    } catch (Users.Taken _) {
      // Another node that started at the same moment has made the same one.
      return transactions.together(() -> found(at));
    }
  }

  private Optional<User> found(Instant at) {
    var administrators = stores.users().holdAdministrators();
    if (administrators.stream().anyMatch(FirstAdministrator::canLogIn)) return Optional.empty();
    if (!administrators.isEmpty()) return Optional.of(administrators.getFirst());
    return Optional.of(stores.users().add(NAME, new Origin.Local(), GRANT, at));
  }

  private static boolean canLogIn(User user) {
    return user.hasPassword() || user.origin() instanceof Origin.Foreign;
  }
}
