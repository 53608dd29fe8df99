package org.rollcall.access.people;

import java.util.List;
import org.rollcall.access.User;
import org.rollcall.access.factor.TwoFactor;
import org.rollcall.audit.Audit;
import org.rollcall.store.Transactions;

/** How does a user come to a second factor, and get rid of it? Never without the password. */
public final class OwnSecondFactor {
  private final Transactions transactions;
  private final Stores stores;
  private final OwnPassword password;
  private final Audit audit;

  public OwnSecondFactor(
      Transactions transactions, Stores stores, OwnPassword password, Audit audit) {
    this.transactions = transactions;
    this.stores = stores;
    this.password = password;
    this.audit = audit;
  }

  /** Makes a secret for a device; one that is asked for already goes out of use. */
  public TwoFactor.Enrolment begin(User user, String present, Actor by) {
    password.checkPresent(user, present, by.at());
    return transactions.together(
        () -> {
          if (isOn(user)) by.did(audit, "second_factor_off", user);
          return stores.twoFactor().begin(user);
        });
  }

  /** The codes for a lost device; none where this was not the device's code. */
  public List<String> confirm(User user, String code, Actor by) {
    return transactions.together(
        () -> {
          var recovery = stores.twoFactor().confirm(user.id(), code, by.at());
          if (!recovery.isEmpty()) {
            stores.sessions().endAll(user.id(), by.session());
            by.did(audit, "second_factor_on", user);
          }
          return recovery;
        });
  }

  public void off(User user, String present, Actor by) {
    password.checkPresent(user, present, by.at());
    transactions.together(
        () -> {
          stores.twoFactor().off(user.id());
          stores.sessions().endAll(user.id(), by.session());
          by.did(audit, "second_factor_off", user);
          return user;
        });
  }

  public boolean isOn(User user) {
    return stores.twoFactor().isOn(user.id());
  }

  public int recoveryLeft(User user) {
    return stores.twoFactor().recoveryLeft(user.id());
  }
}
