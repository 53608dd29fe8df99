package org.rollcall.audit;

import java.util.UUID;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

class RecordInH2Test implements TamperedRecordContract, RefusalsContract {
  @Override
  public Database empty() {
    return Database.open(StoreLocation.memory("record-" + UUID.randomUUID()));
  }
}
