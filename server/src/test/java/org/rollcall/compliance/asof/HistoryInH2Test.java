package org.rollcall.compliance.asof;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryInH2Test extends HistoryContract {
  private final Database database = Database.open(StoreLocation.memory("history"));

  @AfterAll
  void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
