package org.rollcall.vault;

import java.time.Instant;

/**
 * Which credential is kept, and in which form?
 *
 * @param sealed its secret, under the key with this id
 */
public record SealedCredential(
    CredentialName name,
    CredentialKind kind,
    String username,
    Sealed sealed,
    String changedBy,
    Instant changedAt)
    implements KeptCredential {}
