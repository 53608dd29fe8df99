package org.rollcall.access.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.access.Right;
import org.rollcall.access.SecretToken;

/** Which tokens are there? Shown once, when they are made. */
public interface ApiTokens {
  ApiToken make(
      long user, String name, Set<Right> rights, SecretToken secret, Instant at, Instant until);

  /** The token that this is, unless it has expired. */
  Optional<ApiToken> show(String secret, Instant at);

  Optional<ApiToken> byId(long id);

  List<ApiToken> of(long user);

  List<ApiToken> all();

  boolean revoke(long id);

  void revokeAll(long user);
}
