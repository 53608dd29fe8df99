package org.rollcall.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What does somebody want to hear of?
 *
 * @param run only this one; null for all
 * @param kinds only these; none means all
 */
public record Interest(@Nullable Long run, Set<String> kinds) {
  public Interest {
    kinds = Set.copyOf(kinds);
  }

  boolean covers(Event event) {
    return (run == null || run.equals(event.run()))
        && (kinds.isEmpty() || kinds.contains(event.kind()));
  }
}
