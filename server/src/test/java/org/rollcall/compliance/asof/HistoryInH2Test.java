package org.rollcall.compliance.asof;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryInH2Test {
  private final Database database = Database.open(StoreLocation.memory("history"));

  @AfterAll
  void close() {
    database.close();
  }

  @Nested
  class OfThePast extends HistoryContract {
    @Override
    Database database() {
      return database;
    }
  }

  @Nested
  class OfAgreements extends AgreementsContract {
    @Override
    Database database() {
      return database;
    }
  }
}
