package org.rollcall.vault;

import java.time.Instant;

/**
 * Which credential is kept, and in which form?
 *
 * @param sealed the password, under the key with this id
 */
public record SealedCredential(
    CredentialName name,
    String username,
    String sealed,
    String keyId,
    String changedBy,
    Instant changedAt)
    implements KeptCredential {}
