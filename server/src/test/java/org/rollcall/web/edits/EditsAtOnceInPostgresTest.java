package org.rollcall.web.edits;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.web.ServerUnderTest;
import org.rollcall.web.exposure.Exposure;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditsAtOnceInPostgresTest implements EditsAtOnceContract {
  private final EmbeddedPostgres postgres;
  private final ServerUnderTest server;

  EditsAtOnceInPostgresTest() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
    var location =
        new StoreLocation(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    server = new ServerUnderTest(Exposure.local(0), Database.open(location));
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
    postgres.close();
  }

  @Override
  public ServerUnderTest server() {
    return server;
  }
}
