package org.rollcall.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2MemoryTest extends StoreTests {
  private final Database database = Database.open(StoreLocation.memory("contracts"));

  @BeforeAll
  void zone() {
    OtherZone.set();
  }

  @AfterAll
  void close() {
    database.close();
    OtherZone.reset();
  }

  @Override
  Database database() {
    return database;
  }
}
