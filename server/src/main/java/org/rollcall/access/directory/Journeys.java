package org.rollcall.access.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which browsers were sent to an identity provider? Each comes back once, on whichever node. */
public interface Journeys {
  /** Long enough to find the phone that the provider asks for. */
  Duration VALID = Duration.ofMinutes(10);

  /**
   * What was sent along.
   *
   * @param nonce what the provider's token has to repeat
   * @param verifier what shows that the one who comes back is the one who left (RFC 7636)
   */
  record Journey(long provider, String nonce, String verifier) {}

  void leave(String state, Journey journey, Instant at);

  /** The journey of this state, which is over now; empty where there is none. */
  Optional<Journey> comeBack(String state, Instant at);

  void sweep(Instant at);
}
