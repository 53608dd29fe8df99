package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.rollcall.access.password.Cost;
import org.rollcall.audit.HeadFile;
import org.rollcall.audit.Keeper;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.vault.JooqCredentials;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.Vault;
import org.rollcall.web.Parts;
import org.rollcall.web.RunsEngine;
import org.rollcall.web.WebServer;
import org.rollcall.web.exposure.Exposure;
import org.rollcall.web.guard.Entrance;
import org.rollcall.web.guard.OperatorToken;
import org.rollcall.web.health.Meters;

/** How soon do many clients hear of what happens in a large run, and what do they cost? */
final class EventBench {
  private static final int LONGEST_MILLIS = 60_000;

  private final VisitBench visits;
  private final Path folder;
  private final int clients;
  private final InstantSource clock = InstantSource.system();
  private final AtomicLong heard = new AtomicLong();
  private final AtomicLongArray late = new AtomicLongArray(LONGEST_MILLIS + 1);

  /**
   * What was measured?
   *
   * @param perClient how many events each client heard
   * @param heapGrowthKilobytes of the heap in use, from before the run to after it
   */
  record Result(
      int ended,
      double wallSeconds,
      long perClient,
      boolean allAlike,
      long medianMillis,
      long p99Millis,
      long worstMillis,
      long heapGrowthKilobytes) {}

  EventBench(VisitBench visits, Path folder, int clients) {
    this.visits = visits;
    this.folder = folder;
    this.clients = clients;
  }

  Result measure() throws Exception {
    var token = OperatorToken.fresh();
    try (var database = Database.open(StoreLocation.file(folder.resolve("store")));
        var meters = new Meters();
        var web = WebServer.start(Exposure.local(0), parts(database, token, meters));
        var http = HttpClient.newHttpClient()) {
      visits.shot(database).drive(); // what is compiled and loaded once is no growth
      var counts = listen(http, web.uri(), token);
      var shot = visits.shot(database);
      var idle = VisitBench.heapInUse();
      var since = clock.instant();
      shot.drive();
      var wall = Duration.between(since, clock.instant());
      awaitSilence();
      var growth = (VisitBench.heapInUse() - idle) / 1024;
      var measured = result(shot.tally().endedAs("activated"), wall, counts, growth);
      // A stream of events never ends by itself, and to close would wait for it.
      http.shutdownNow();
      return measured;
    }
  }

  private Parts parts(Database database, String token, Meters meters) {
    var keys = MasterKeys.parse(MasterKey.fresh(), "bench");
    var credentials = new JooqCredentials(database);
    var keeper = Keeper.over(database, keys, new HeadFile(folder.resolve("audit-head")));
    return new Parts(
        database,
        new Vault(credentials, keys),
        keeper,
        IDLE,
        new Entrance(new OperatorToken(token), Cost.USUAL),
        meters);
  }

  /** The run of a benchmark brings its own. */
  private static final RunsEngine IDLE =
      new RunsEngine() {
        @Override
        public void nudge() {}

        @Override
        public Status status() {
          return new Status("bench", true, 0);
        }
      };

  private List<AtomicLong> listen(HttpClient http, URI server, String token)
      throws InterruptedException {
    var connected = new CountDownLatch(clients);
    var counts = new ArrayList<AtomicLong>();
    var request =
        HttpRequest.newBuilder(URI.create(server + "/api/v1/events"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + token)
            .build();
    for (var i = 0; i < clients; i++) {
      var count = new AtomicLong();
      counts.add(count);
      Thread.ofVirtual().start(() -> follow(http, request, connected, count));
    }
    if (!connected.await(1, TimeUnit.MINUTES)) throw new IllegalStateException("not all connected");
    TimeUnit.SECONDS.sleep(2); // each is told where it stands
    return counts;
  }

  private void follow(
      HttpClient http, HttpRequest request, CountDownLatch connected, AtomicLong count) {
    try {
      var answer = http.send(request, BodyHandlers.ofInputStream());
      connected.countDown();
      EventClient.read(answer.body(), event -> note(event, count));
    } catch (IOException _) {
      // The benchmark is over.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(JsonNode event, AtomicLong count) {
    var at = Instant.parse(event.path("at").asText());
    var millis = Duration.between(at, clock.instant()).toMillis();
    late.incrementAndGet(Math.clamp(millis, 0, LONGEST_MILLIS));
    count.incrementAndGet();
    heard.incrementAndGet();
  }

  /** Until nobody has heard anything for two seconds. */
  private void awaitSilence() throws InterruptedException {
    var before = -1L;
    while (heard.get() != before) {
      before = heard.get();
      TimeUnit.SECONDS.sleep(2);
    }
  }

  private Result result(int ended, Duration wall, List<AtomicLong> counts, long growth) {
    var most = counts.stream().mapToLong(AtomicLong::get).max().orElse(0);
    var least = counts.stream().mapToLong(AtomicLong::get).min().orElse(0);
    return new Result(
        ended,
        wall.toMillis() / 1_000.0,
        most,
        most == least,
        quantile(0.5),
        quantile(0.99),
        quantile(1),
        growth);
  }

  private long quantile(double share) {
    var left = Math.ceil(heard.get() * share);
    for (var millis = 0; millis <= LONGEST_MILLIS; millis++) {
      left -= late.get(millis);
      if (left <= 0) return millis;
    }
    return LONGEST_MILLIS;
  }
}
