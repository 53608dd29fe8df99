package org.rollcall.transport.hostkey;

import java.time.Duration;
import java.time.Instant;

/** Until when is a new key of each PC of a room taken once, since the room is imaged anew? */
public record Acceptance(long id, long room, String openedBy, Instant openedAt, Instant until) {
  /** A room is imaged within days; longer, and it would be no decision any more. */
  public static final Duration LONGEST = Duration.ofDays(14);
}
