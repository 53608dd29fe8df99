package org.rollcall.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What do we keep of a machine that no list says?
 *
 * @param version grows with each edit, so that two who edit at once learn of each other
 * @param seenAt when it last told us anything; null when it never did
 */
public record Upkeep(LifeCycle lifeCycle, int version, @Nullable Instant seenAt) {
  static final Upkeep NEW = new Upkeep(LifeCycle.IN_USE, 1, null);
}
