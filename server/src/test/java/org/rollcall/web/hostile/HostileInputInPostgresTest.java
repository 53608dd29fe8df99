package org.rollcall.web.hostile;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

class HostileInputInPostgresTest extends HostileInput {
  private final EmbeddedPostgres postgres;

  HostileInputInPostgresTest() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  void stopPostgres() throws IOException {
    postgres.close();
  }

  @Override
  List<String> texts() {
    return Hostile.ODD_FOR_STORES;
  }

  @Override
  Database database() {
    var url = postgres.getJdbcUrl("postgres", "postgres");
    return Database.open(new StoreLocation(url, "postgres", "postgres"));
  }
}
