package org.rollcall.access.people;

import java.time.Instant;
import java.util.Map;
import org.rollcall.access.Origin;
import org.rollcall.access.User;
import org.rollcall.access.lock.Door;
import org.rollcall.access.password.PasswordRules;
import org.rollcall.access.password.Passwords;
import org.rollcall.access.people.Refusal.Reason;
import org.rollcall.audit.Audit;
import org.rollcall.store.Transactions;

/** How does a user come to a password that nobody else knows? */
public final class OwnPassword {
  private final Transactions transactions;
  private final Stores stores;
  private final Passwords passwords;
  private final PasswordRules rules = new PasswordRules();
  private final Audit audit;

  public OwnPassword(Transactions transactions, Stores stores, Passwords passwords, Audit audit) {
    this.transactions = transactions;
    this.stores = stores;
    this.passwords = passwords;
    this.audit = audit;
  }

  /** Sets it by a link, which works once: an unfit password does not use it up. */
  public User setByLink(String secret, String password, Instant at) {
    var user =
        stores.links().read(secret, at).flatMap(stores.users()::byId).orElseThrow(this::dead);
    var hash = hash(user, password);
    return transactions.together(
        () -> {
          if (stores.links().redeem(secret, at).isEmpty()) throw dead();
          set(user, hash, new Actor(user.name().value(), null, at));
          return user;
        });
  }

  private Refusal dead() {
    return new Refusal(Reason.LINK_DEAD);
  }

  /** Replaces it for one who knows the present one. */
  public void change(User user, String present, String password, Actor by) {
    checkPresent(user, present, by.at());
    var hash = hash(user, password);
    transactions.together(
        () -> {
          set(user, hash, by);
          return user;
        });
  }

  /** For what a session that somebody left open must not be enough; counted as a login is. */
  public void checkPresent(User user, String present, Instant at) {
    if (!(user.origin() instanceof Origin.Local)) throw new Refusal(Reason.NOT_LOCAL);
    var shut = stores.doors().enter(Door.ACCOUNT, user.name().key(), at);
    if (shut.isPresent()) throw new Refusal(Reason.PASSWORD_WRONG);
    var verdict = passwords.judge(stores.users().password(user.id()), present);
    if (verdict instanceof Passwords.Verdict.Wrong) throw new Refusal(Reason.PASSWORD_WRONG);
    stores.doors().open(Door.ACCOUNT, user.name().key());
  }

  /** Sets it without asking: for the first administrator, from a file. */
  public void set(User user, String password, Actor by) {
    var hash = hash(user, password);
    transactions.together(
        () -> {
          set(user, hash, by);
          return user;
        });
  }

  private record Hash(String phc) {}

  private Hash hash(User user, String password) {
    var objection = rules.objection(password, user.name());
    if (objection.isPresent()) {
      throw new Refusal(Reason.PASSWORD_REFUSED, Map.of("code", objection.get()));
    }
    return new Hash(passwords.hash(password));
  }

  private void set(User user, Hash hash, Actor by) {
    stores.users().setPassword(user.id(), hash.phc());
    stores.links().withdraw(user.id());
    stores.sessions().endAll(user.id(), by.session());
    stores.doors().open(Door.ACCOUNT, user.name().key());
    by.did(audit, "password_set", user);
  }
}
