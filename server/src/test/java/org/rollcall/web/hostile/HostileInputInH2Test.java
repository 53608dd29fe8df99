package org.rollcall.web.hostile;

import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

class HostileInputInH2Test extends HostileInput {
  @Override
  Database database() {
    return Database.open(StoreLocation.memory("hostile;DB_CLOSE_DELAY=-1"));
  }
}
