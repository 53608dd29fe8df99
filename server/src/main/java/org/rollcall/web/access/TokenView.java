package org.rollcall.web.access;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Right;
import org.rollcall.access.token.ApiToken;

/** What may be known of a token? Not the token. */
@Serdeable(naming = SnakeCaseStrategy.class)
public record TokenView(
    long id,
    String name,
    long user,
    List<String> rights,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant usedAt) {
  static TokenView of(ApiToken token) {
    return new TokenView(
        token.id(),
        token.name(),
        token.user(),
        token.rights().stream().sorted().map(Right::code).toList(),
        token.madeAt(),
        token.expiresAt(),
        token.usedAt());
  }

  /** All tokens that somebody may see. */
  @Serdeable
  public record ListView(List<TokenView> tokens) {}

  /** A token that was just made: the one time that it is shown. */
  @Serdeable
  public record MadeView(String secret, TokenView token) {}
}
