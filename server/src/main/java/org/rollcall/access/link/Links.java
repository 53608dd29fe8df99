package org.rollcall.access.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rollcall.access.SecretToken;

/** Which links are out that set a password? Each works once, and for a day. */
public interface Links {
  Duration VALID = Duration.ofHours(24);

  void make(long user, SecretToken secret, Instant at);

  /** The user whose password this sets, which uses up every link of theirs. */
  Optional<Long> redeem(String secret, Instant at);

  /** The same without using it up. */
  Optional<Long> read(String secret, Instant at);

  void withdraw(long user);

  /** Forgets those that came to nothing. */
  void sweep(Instant at);
}
