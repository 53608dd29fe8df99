package org.rollcall.vault;

import java.util.Locale;

/** Why can the vault not be opened? */
public final class VaultShut extends RuntimeException {
  /** The environment variable that a key may stand in. */
  public static final String VARIABLE = "ROLLCALL_VAULT_KEY";

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String source;

  /** What is wrong with the key? */
  public enum Reason {
    /** Credentials are sealed, and the file with their key is not there. */
    KEY_MISSING,
    /** It is a key, and not the one under which the credentials are sealed. */
    KEY_WRONG,
    /** It is no key, or cannot be read. */
    KEY_UNREADABLE,
    /** Others than its owner may read the file. */
    FILE_TOO_OPEN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  VaultShut(Reason reason, String source) {
    super(reason.code() + ": " + source);
    this.reason = reason;
    this.source = source;
  }

  public Reason reason() {
    return reason;
  }

  /** The file, or the variable. */
  public String source() {
    return source;
  }
}
