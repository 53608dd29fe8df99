package org.rollcall.access.token;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Right;

/**
 * Which program may ask in a user's name?
 *
 * @param rights what it may do at most; never more than its owner may
 */
public record ApiToken(
    long id,
    long user,
    String name,
    Set<Right> rights,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant usedAt) {
  /** By which a token is known for one, also in files where it does not belong. */
  public static final String PREFIX = "rc_";

  public ApiToken {
    rights = Set.copyOf(rights);
  }
}
