package org.rollcall.web.credential;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.vault.KeptCredential;
import org.rollcall.vault.LapsCredential;

/**
 * What may be known of a credential? Never its secret, in no form.
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
  static CredentialView of(KeptCredential kept) {
    var source = kept instanceof LapsCredential looked ? Long.valueOf(looked.source()) : null;
    return new CredentialView(
        kept.name().value(),
        kept.kind().code(),
        kept.username(),
        source,
        kept.changedBy(),
        kept.changedAt());
  }

  /** All credentials. */
  @Serdeable
  public record ListView(List<CredentialView> credentials) {}
}
