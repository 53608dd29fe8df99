package org.rollcall.event;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsInPostgresTest implements EventsContract {
  private final EmbeddedPostgres server;
  private final AtomicInteger stores = new AtomicInteger();

  EventsInPostgresTest() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Override
  public Database empty() {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database events" + stores.incrementAndGet());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return Database.open(location());
  }

  @Override
  public Database beside(Database first) {
    return Database.open(location());
  }

  private StoreLocation location() {
    var url = server.getJdbcUrl("postgres", "events" + stores.get());
    return new StoreLocation(url, "postgres", "postgres");
  }
}
