package org.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordInPostgresTest implements TamperedRecordContract, RefusalsContract {
  private final EmbeddedPostgres server;
  private final AtomicInteger stores = new AtomicInteger();

  RecordInPostgresTest() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  private StoreLocation location() {
    var name = "record" + stores.incrementAndGet();
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return new StoreLocation(server.getJdbcUrl("postgres", name), "postgres", "postgres");
  }

  @Override
  public Database empty() {
    return Database.open(location());
  }

  private static Deed deed(String on) {
    return new Deed("a", "done", on, Map.of(), Instant.EPOCH);
  }

  @Test
  void two_nodes_that_write_and_seal_at_once_make_one_chain(@TempDir Path folder) throws Exception {
    var location = location();
    try (var here = Database.open(location);
        var there = Database.open(location);
        var threads = Executors.newFixedThreadPool(6)) {
      var working = new CountDownLatch(4);
      for (var node : List.of(here, there, here, there)) {
        threads.execute(
            () -> {
              for (var i = 0; i < 100; i++) new JooqAudit(node).record(deed("thing/" + i));
              working.countDown();
            });
      }
      var sealing = threads.submit(() -> sealUntil(here, working));
      var alsoSealing = threads.submit(() -> sealUntil(there, working));
      sealing.get();
      alsoSealing.get();

      var keeper = Keeper.over(here, KEYS, new HeadFile(folder.resolve("head")));
      assertThat(keeper.verify()).isEqualTo(new Verification.Result(400, 400, List.of()));
    }
  }

  private static void sealUntil(Database node, CountDownLatch done) {
    var sealer = new JooqSealer(node, CHAIN);
    while (done.getCount() > 0) sealer.seal();
    sealer.seal();
  }

  @Test
  void a_deed_whose_transaction_ends_late_is_sealed_late_and_not_passed_over(@TempDir Path folder)
      throws Exception {
    try (var database = empty();
        var threads = Executors.newFixedThreadPool(1)) {
      var written = new CountDownLatch(1);
      var mayEnd = new CountDownLatch(1);
      var slow =
          threads.submit(
              () ->
                  database.together(
                      () -> {
                        new JooqAudit(database).record(deed("slow"));
                        written.countDown();
                        return await(mayEnd);
                      }));
      written.await();
      new JooqAudit(database).record(deed("quick"));
      var keeper = Keeper.over(database, KEYS, new HeadFile(folder.resolve("head")));
      keeper.seal();
      mayEnd.countDown();
      slow.get();
      keeper.seal();

      assertThat(new JooqAudit(database).chain(0, 10))
          .extracting(kept -> kept.deed().on())
          .containsExactly("quick", "slow");
      assertThat(keeper.verify().sound()).isTrue();
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
