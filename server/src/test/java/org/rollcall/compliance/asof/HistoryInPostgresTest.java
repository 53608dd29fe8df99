package org.rollcall.compliance.asof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryInPostgresTest {
  private final EmbeddedPostgres server;
  private final Database database;

  HistoryInPostgresTest() throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("timezone", "Asia/Taipei").start();
    database =
        Database.open(
            new StoreLocation(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
  }

  @AfterAll
  void close() throws IOException {
    database.close();
    server.close();
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
