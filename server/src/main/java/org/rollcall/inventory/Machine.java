package org.rollcall.inventory;

import org.jspecify.annotations.Nullable;

/** Which PC may we visit, and what was last said of it? */
public record Machine(long id, Listing listing) {
  public MachineName name() {
    return listing.name();
  }

  public Endpoint endpoint() {
    return listing.endpoint();
  }

  public @Nullable Room room() {
    return listing.room();
  }
}
