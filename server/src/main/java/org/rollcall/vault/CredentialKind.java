package org.rollcall.vault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** With what does a credential prove who asks? */
public enum CredentialKind {
  PASSWORD,
  /** Windows LAPS keeps the password; nothing is sealed here. */
  LAPS,
  /** The content of a keytab file, in base64. */
  KEYTAB,
  /** The path of a file of tickets that something else keeps fresh. */
  TICKET_CACHE,
  /** The chain of a client certificate and its private key, one PEM text. */
  CERTIFICATE,
  /** A private key for SSH, behind a first line that holds its passphrase. */
  SSH_KEY;

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CredentialKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** For whom its secret is sealed: none opens as one of another kind or another name. */
  String owner(CredentialName name) {
    // A name has no slash; passwords were sealed for the bare name before there were other kinds.
    return this == PASSWORD ? name.value() : code() + "/" + name.value();
  }
}
