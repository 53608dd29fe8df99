package org.rollcall.vault;

import java.time.Instant;

/** What may be known of a credential, whether its secret is kept or looked up? */
public sealed interface KeptCredential permits SealedCredential, LapsCredential {
  CredentialName name();

  CredentialKind kind();

  String username();

  String changedBy();

  Instant changedAt();
}
