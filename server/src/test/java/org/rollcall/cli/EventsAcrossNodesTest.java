package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.event.JooqNews;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.web.EventStream;

/** A node is killed while a client listens to it, and the client goes on at another one. */
class EventsAcrossNodesTest {
  private static final Duration SOON = Duration.ofSeconds(90);

  @Test
  void a_client_of_a_killed_node_goes_on_at_another_and_neither_misses_nor_doubles_anything(
      @TempDir Path folder) throws Exception {
    try (var postgres = EmbeddedPostgres.builder().start()) {
      var url = postgres.getJdbcUrl("postgres", "postgres");
      var options = List.of("--store", url, "--store-user", "postgres", "--lang", "en");
      try (var database = Database.open(new StoreLocation(url, "postgres", "postgres"));
          var first = new KillableServer("first", options, folder);
          var second = new KillableServer("second", options, folder);
          var writers = Executors.newFixedThreadPool(3)) {
        first.start();
        await().atMost(SOON).until(first::isUp);
        second.start();
        await().atMost(SOON).until(second::isUp);
        var token = Files.readString(folder.resolve("rollcall/operator-token")).strip();
        var done = new AtomicBoolean();

        var heard = new ArrayList<Long>();
        String last;
        List<Long> written;
        try (var stream = new EventStream(uri(first), token, "?kinds=machine", null)) {
          await().atMost(SOON).until(() -> !stream.lastId().isEmpty());
          var writing =
              List.of(0, 1, 2).stream()
                  .map(part -> writers.submit(writer(database, part, done)))
                  .toList();
          await().atMost(SOON).until(() -> stream.got.size() > 300);
          first.kill();
          await().atMost(SOON).until(stream::ended);
          heard.addAll(machines(stream));
          last = stream.lastId();
          try (var again = new EventStream(uri(second), token, "?kinds=machine", last)) {
            await().atMost(SOON).until(() -> again.got.size() > 300);
            done.set(true);
            written = new ArrayList<Long>();
            for (var part : writing) written.addAll(part.get());
            await().atMost(SOON).until(() -> heard.size() + again.got.size() >= written.size());
            heard.addAll(machines(again));
          }
        }

        assertThat(heard).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
      }
    }
  }

  private static URI uri(KillableServer server) {
    return server.uri().orElseThrow();
  }

  private static List<Long> machines(EventStream stream) {
    return stream.got.stream().map(one -> one.json().path("machine").asLong()).toList();
  }

  /** Writes until told to stop, some of it in transactions that others overtake. */
  private static Callable<List<Long>> writer(Database database, int part, AtomicBoolean done) {
    return () -> {
      var written = new ArrayList<Long>();
      for (var next = 1_000_000L * (part + 1); !done.get(); next += 5) {
        var machines = LongStream.range(next, next + 5).boxed().toList();
        database.call(
            sql -> {
              JooqNews.ofMachines(sql, machines, "changed");
              // Holds the transaction open in the database, not in the test.
              return sql.execute("select pg_sleep(?)", (machines.getFirst() % 7) / 50.0);
            });
        written.addAll(machines);
      }
      return written;
    };
  }
}
