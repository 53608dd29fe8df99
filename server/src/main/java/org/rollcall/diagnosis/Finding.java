package org.rollcall.diagnosis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What needs a person, since when, and until when?
 *
 * @param last how it was seen last
 * @param closedAt when it was seen to be gone; null while it is open
 */
public record Finding(long id, Sighting last, Instant openedAt, @Nullable Instant closedAt) {
  public boolean isOpen() {
    return closedAt == null;
  }
}
