package org.rollcall.access;

import java.util.Set;

/** On which machines may somebody start and steer runs? */
public sealed interface Reach {
  /** On every one. */
  record Everywhere() implements Reach {}

  /** On those of these groups, by their ids. */
  record Groups(Set<Long> ids) implements Reach {
    public Groups {
      ids = Set.copyOf(ids);
    }
  }
}
