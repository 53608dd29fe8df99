package org.rollcall.inventory;

import org.jspecify.annotations.Nullable;

/** Which PC may we visit, and what was last said of it? */
public record Machine(long id, Listing listing, Upkeep upkeep) {
  /** A machine that was just taken up. */
  public Machine(long id, Listing listing) {
    this(id, listing, Upkeep.NEW);
  }

  public MachineName name() {
    return listing.name();
  }

  public Endpoint endpoint() {
    return listing.endpoint();
  }

  public @Nullable Room room() {
    return listing.room();
  }

  /** Whether it is kept for its history only: no run visits it. */
  public boolean isRetired() {
    return upkeep.lifeCycle() == LifeCycle.RETIRED;
  }
}
