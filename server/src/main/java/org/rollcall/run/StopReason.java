package org.rollcall.run;

import java.util.Locale;

/** Why does a run go no further? */
public enum StopReason {
  BY_OPERATOR,
  /**
   * A directory refused the password: each further try brings the account nearer to its lock-out.
   */
  DOMAIN_ACCOUNT_REFUSED,
  /** A local account was refused by every one of the first PCs: it is the password. */
  FIRST_PCS_REFUSED;

  /** The stable code: stored, sent and exported as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
