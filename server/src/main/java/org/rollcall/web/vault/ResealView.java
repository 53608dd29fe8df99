package org.rollcall.web.vault;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/**
 * What was sealed anew?
 *
 * @param keyId the key under which everything is sealed now
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ResealView(
    String keyId, int credentials, int secondFactors, int loginProviders, int webhooks) {
  int total() {
    return credentials + secondFactors + loginProviders + webhooks;
  }
}
