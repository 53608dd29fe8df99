package org.rollcall.vault.proof;

import java.util.Locale;

/** Why can nobody log in with what was sent? It never quotes what was sent. */
public final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What is wrong with it? */
  public enum Reason {
    NOT_PEM,
    CERTIFICATE_UNREADABLE,
    /** The chain does not begin with the certificate whose key was sent. */
    KEY_OF_ANOTHER,
    /** A private key, and not as PKCS #8. */
    KEY_NOT_PKCS8,
    KEY_UNREADABLE,
    PASSPHRASE_MISSING,
    PASSPHRASE_WRONG,
    /** A key as PuTTY writes it, or a public one. */
    KEY_FORM,
    KEYTAB_DAMAGED,
    /** No key of that principal is in the keytab. */
    KEYTAB_OF_OTHERS;

    /** The code of the problem that it is told by. */
    public String code() {
      return "secret_" + name().toLowerCase(Locale.ROOT);
    }
  }

  Unusable(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
