package org.rollcall.access.people;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.rollcall.access.Origin;
import org.rollcall.access.Role;
import org.rollcall.access.SecretToken;
import org.rollcall.access.User;
import org.rollcall.access.UserName;
import org.rollcall.access.Users;
import org.rollcall.access.lock.Door;
import org.rollcall.access.people.Refusal.Reason;
import org.rollcall.audit.Audit;
import org.rollcall.store.Transactions;

/** How are users added, changed and removed? Never so that nobody can administer any more. */
public final class Roster {
  private final Transactions transactions;
  private final Stores stores;
  private final Audit audit;

  public Roster(Transactions transactions, Stores stores, Audit audit) {
    this.transactions = transactions;
    this.stores = stores;
    this.audit = audit;
  }

  /**
   * A user who was just added.
   *
   * @param link by which they set their password
   */
  public record Added(User user, SecretToken link) {}

  public Added add(UserName name, User.Grant grant, Actor by) {
    try {
      return transactions.together(
          () -> {
            checkGroups(grant);
            var user = stores.users().add(name, new Origin.Local(), grant, by.at());
            by.did(audit, "user_added", user, told(grant));
            return new Added(user, link(user, by));
          });
    } catch (Users.Taken _) {
      throw new Refusal(Reason.NAME_TAKEN, Map.of("value", name.value()));
    }
  }

  public User change(User user, int version, User.Grant grant, Actor by) {
    return transactions.together(
        () -> {
          checkGroups(grant);
          var administers = grant.role() == Role.ADMINISTRATOR && !grant.disabled();
          if (!administers) checkAnotherAdministers(user);
          if (!stores.users().change(user.id(), version, grant)) throw meanwhile();
          // What somebody may do has changed: they log in anew, and tokens of one shut out are
          // void.
          stores.sessions().endAll(user.id(), by.session());
          if (grant.disabled()) stores.tokens().revokeAll(user.id());
          by.did(audit, "user_changed", user, told(grant));
          return stores.users().byId(user.id()).orElseThrow();
        });
  }

  public void remove(User user, int version, Actor by) {
    transactions.together(
        () -> {
          checkAnotherAdministers(user);
          if (!stores.users().remove(user.id(), version)) throw meanwhile();
          by.did(audit, "user_removed", user);
          return user;
        });
  }

  /** A link by which the user sets a password; those made before are void. */
  public SecretToken invite(User user, Actor by) {
    if (!(user.origin() instanceof Origin.Local)) throw new Refusal(Reason.NOT_LOCAL);
    return transactions.together(() -> link(user, by));
  }

  private SecretToken link(User user, Actor by) {
    stores.links().withdraw(user.id());
    var secret = SecretToken.fresh("");
    stores.links().make(user.id(), secret, by.at());
    by.did(audit, "link_made", user);
    return secret;
  }

  /** Takes the second factor off somebody who lost the device, and the codes for that. */
  public void dropSecondFactor(User user, Actor by) {
    transactions.together(
        () -> {
          stores.twoFactor().off(user.id());
          stores.sessions().endAll(user.id(), by.session());
          by.did(audit, "second_factor_dropped", user);
          return user;
        });
  }

  /** Lets somebody try again who was wrong too often. */
  public void unlock(User user, Actor by) {
    transactions.together(
        () -> {
          stores.doors().open(Door.ACCOUNT, user.name().key());
          by.did(audit, "user_unlocked", user);
          return user;
        });
  }

  private void checkGroups(User.Grant grant) {
    var missing = stores.users().missingGroups(grant.groups());
    if (missing.isEmpty()) return;
    throw new Refusal(Reason.NO_SUCH_GROUP, Map.of("value", missing.iterator().next().toString()));
  }

  private void checkAnotherAdministers(User user) {
    var administrators = stores.users().holdAdministrators();
    var isOne = administrators.stream().anyMatch(one -> one.id() == user.id());
    if (isOne && administrators.size() == 1) throw new Refusal(Reason.LAST_ADMINISTRATOR);
  }

  private static Refusal meanwhile() {
    return new Refusal(Reason.CHANGED_MEANWHILE);
  }

  private static Map<String, String> told(User.Grant grant) {
    var groups = grant.groups().stream().sorted().map(String::valueOf).collect(joining(","));
    return Map.of(
        "role",
        grant.role().code(),
        "groups",
        groups,
        "disabled",
        Boolean.toString(grant.disabled()));
  }
}
