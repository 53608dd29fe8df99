package org.rollcall.web.credential;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.vault.KeptCredential;
import org.rollcall.vault.LapsCredential;
import org.rollcall.vault.SealedCredential;

/**
 * What may be known of a credential? Never its password, in no form.
 *
 * @param source the directory in which its password is looked up; null where it is kept
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record CredentialView(
    String name,
    String kind,
    String username,
    @Nullable Long source,
    String changedBy,
    Instant changedAt) {
  static final String PASSWORD = "password";
  static final String LAPS = "laps";

  static CredentialView of(KeptCredential kept) {
    return switch (kept) {
      case SealedCredential _ -> of(kept, PASSWORD, null);
      case LapsCredential looked -> of(kept, LAPS, looked.source());
    };
  }

  private static CredentialView of(KeptCredential kept, String kind, @Nullable Long source) {
    return new CredentialView(
        kept.name().value(), kind, kept.username(), source, kept.changedBy(), kept.changedAt());
  }

  /** All credentials. */
  @Serdeable
  public record ListView(List<CredentialView> credentials) {}
}
