package org.rollcall.web.credential;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.rollcall.vault.SealedCredential;

/** What may be known of a credential? Never its password, in no form. */
@Serdeable(naming = SnakeCaseStrategy.class)
public record CredentialView(String name, String username, String changedBy, Instant changedAt) {
  static CredentialView of(SealedCredential kept) {
    return new CredentialView(
        kept.name().value(), kept.username(), kept.changedBy(), kept.changedAt());
  }

  /** All credentials. */
  @Serdeable
  public record ListView(List<CredentialView> credentials) {}
}
