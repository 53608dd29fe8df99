package org.rollcall.transport;

/** Who asks to be let in? */
public sealed interface Login {
  /** Whether a directory answers for the account, so that a refusal counts for every PC. */
  boolean isDomainAccount();

  /**
   * A name and a password.
   *
   * @param user {@code DOMAIN\\user}, {@code user@realm}, or the name of an account of the PC,
   *     plain or as {@code .\\user}
   */
  record Password(String user, Secret password) implements Login {
    public Password {
      if (user.isBlank() || user.length() > 256) {
        throw new IllegalArgumentException("a user name has 1 to 256 characters");
      }
    }

    @Override
    public boolean isDomainAccount() {
      return user.indexOf('@') > 0 || !domain().isEmpty();
    }

    /** The part before the backslash; empty for an account of the PC and for user@realm. */
    public String domain() {
      var backslash = user.indexOf('\\');
      var domain = backslash < 0 ? "" : user.substring(0, backslash);
      return domain.equals(".") ? "" : domain;
    }

    /** The part after the backslash; user@realm stays whole, as Windows wants it. */
    public String name() {
      return user.substring(user.indexOf('\\') + 1);
    }
  }
}
