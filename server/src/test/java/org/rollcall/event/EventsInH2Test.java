package org.rollcall.event;

import java.util.UUID;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

class EventsInH2Test implements EventsContract {
  private StoreLocation location = StoreLocation.memory("none");

  @Override
  public Database empty() {
    location = StoreLocation.memory("events-" + UUID.randomUUID());
    return Database.open(location);
  }

  @Override
  public Database beside(Database first) {
    return Database.open(location);
  }
}
