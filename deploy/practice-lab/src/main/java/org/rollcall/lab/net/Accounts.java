package org.rollcall.lab.net;

import java.util.Optional;
import org.rollcall.lab.ntlm.Claim;
import org.rollcall.lab.scenario.AccessSpec.AccountSpec;
import org.rollcall.lab.scenario.AccessSpec.Usable;
import org.rollcall.lab.wsman.ShellHost.Caller;

/** Which account does somebody mean, and may it log in? */
public final class Accounts {
  private final AccountSpec account;
  private final String computer;

  public Accounts(AccountSpec account, String computer) {
    this.account = account;
    this.computer = computer;
  }

  public Optional<String> passwordOf(Claim claim) {
    return isMeant(claim) && account.state() != Usable.DISABLED
        ? Optional.of(account.password())
        : Optional.empty();
  }

  public boolean isLocked(Claim claim) {
    return isMeant(claim) && isLocked();
  }

  /** Whether the account may not log in by anything, until somebody unlocks it. */
  boolean isLocked() {
    return account.state() == Usable.LOCKED;
  }

  public Caller caller() {
    var domain = account.domain().isEmpty() ? computer : account.domain();
    return new Caller(domain + "\\" + account.user(), account.administrator());
  }

  private boolean isMeant(Claim claim) {
    var full = account.user() + "@" + account.domain();
    if (claim.domain().isEmpty() && claim.user().equalsIgnoreCase(full)) return true;
    return claim.user().equalsIgnoreCase(account.user()) && isOurs(claim.domain());
  }

  private boolean isOurs(String domain) {
    if (!account.domain().isEmpty()) return domain.equalsIgnoreCase(account.domain());
    return domain.isEmpty() || domain.equals(".") || domain.equalsIgnoreCase(computer);
  }
}
