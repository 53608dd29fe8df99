package org.rollcall.web.access;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Origin;
import org.rollcall.access.SecretToken;
import org.rollcall.access.User;

/** What may be known of a user? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record UserView(
    long id,
    String name,
    String role,
    List<Long> groups,
    boolean disabled,
    String source,
    @Nullable String provider,
    boolean invited,
    boolean twoFactor,
    Instant createdAt,
    @Nullable Instant lastLoginAt,
    int version) {
  static UserView of(User user, boolean twoFactor) {
    return new UserView(
        user.id(),
        user.name().value(),
        user.role().code(),
        user.grant().groups().stream().sorted().toList(),
        user.grant().disabled(),
        user.origin().code(),
        user.origin() instanceof Origin.Foreign(_, var provider, _) ? provider : null,
        user.origin() instanceof Origin.Local && !user.hasPassword(),
        twoFactor,
        user.createdAt(),
        user.lastLoginAt(),
        user.version());
  }

  /** A page of users, and where the next begins. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record PageView(List<UserView> users, @Nullable Long next) {}

  /**
   * A link that sets a password, shown this once.
   *
   * @param path what follows the server's address; what is secret in it never reaches a server's
   *     log
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record LinkView(String user, String path, Instant expiresAt) {
    static LinkView of(User user, SecretToken secret, Instant expiresAt) {
      return new LinkView(user.name().value(), "/#set-up=" + secret.text(), expiresAt);
    }
  }

  /** A user who was just added. */
  @Serdeable
  public record AddedView(UserView user, LinkView link) {}
}
