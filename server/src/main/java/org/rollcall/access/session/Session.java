package org.rollcall.access.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Which browser is logged in?
 *
 * @param address from where it logged in
 */
public record Session(long id, long user, String address, Instant beganAt, Instant seenAt) {
  // OWASP ASVS 4.0.3, 3.3.2, level 2: whichever comes first.
  public static final Duration IDLE = Duration.ofMinutes(30);
  public static final Duration LONGEST = Duration.ofHours(12);

  public boolean isOver(Instant now) {
    return !now.isBefore(seenAt.plus(IDLE)) || !now.isBefore(beganAt.plus(LONGEST));
  }
}
