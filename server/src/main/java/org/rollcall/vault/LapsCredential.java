package org.rollcall.vault;

import java.time.Instant;

/**
 * Which local administrator is meant, whose password Windows LAPS keeps in a directory?
 *
 * @param username whose password it is where the directory does not say
 * @param source the directory that is asked at each visit
 */
public record LapsCredential(
    CredentialName name, String username, long source, String changedBy, Instant changedAt)
    implements KeptCredential {
  /** The account that LAPS looks after unless a policy names another. */
  public static final String USUAL_ACCOUNT = "Administrator";

  @Override
  public CredentialKind kind() {
    return CredentialKind.LAPS;
  }
}
