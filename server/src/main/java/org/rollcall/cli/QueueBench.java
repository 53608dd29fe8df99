package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** How long does a server take over a run of very many machines, until somebody is visited? */
final class QueueBench implements AutoCloseable {
  private static final long LOOK_MILLIS = 100;
  private static final int ROOMFUL = 50;

  private final int targets;
  private final ServerProcess server;
  private final InstantSource clock = InstantSource.system();

  /**
   * What was measured?
   *
   * @param queueSeconds until the server had answered that the run is there
   * @param firstVisitSeconds from there to the first visit
   */
  record Result(double queueSeconds, double firstVisitSeconds) {}

  /**
   * @param store the options that name the store; none for a new file
   */
  QueueBench(int targets, List<String> store, Path folder) throws IOException {
    this.targets = targets;
    var options = new ArrayList<>(store);
    options.addAll(List.of("--at-once", "10"));
    server = ServerProcess.start("bench", folder, options);
  }

  /** The machines are told of in the order, and taken into the inventory. */
  Result told() throws InterruptedException {
    try (var client = server.client()) {
      var account = ApiClient.JSON.createObjectNode().put("username", "bench");
      client.put("credentials/bench", account.put("password", "no PC listens"));
    }
    return measure((machines, number) -> tell(machines.addObject(), number));
  }

  /** The inventory has them already. */
  Result known() throws InterruptedException {
    return measure((machines, number) -> machines.add(name(number)));
  }

  private Result measure(BiConsumer<ArrayNode, Integer> adding) throws InterruptedException {
    var order = ApiClient.JSON.createObjectNode().put("credential", "bench").put("mode", "read");
    order.put("catch_up", false);
    var machines = order.putArray("machines");
    for (var number = 0; number < targets; number++) adding.accept(machines, number);
    try (var client = server.client()) {
      var since = clock.instant();
      var run = client.postOnce("runs", order).path("id").asLong();
      var queued = clock.instant();
      var visited = firstVisit(client, run);
      client.post("runs/" + run + "/stop", ApiClient.JSON.createObjectNode());
      return new Result(seconds(since, queued), Math.max(0, seconds(queued, visited)));
    }
  }

  private static Instant firstVisit(ApiClient client, long run) throws InterruptedException {
    while (true) {
      var page = client.get("runs/" + run + "/targets?state=ended&limit=1").path("targets");
      if (!page.isEmpty()) {
        var target = page.path(0).path("id").asLong();
        var attempts = client.get("runs/" + run + "/targets/" + target + "/attempts");
        return Instant.parse(attempts.path("attempts").path(0).path("opened_at").asText());
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  // No port of these is open, so that a visit costs next to nothing.
  private static void tell(ObjectNode machine, int number) {
    var address =
        "127." + (1 + number / 60_000) + "." + number / 250 % 240 + "." + (1 + number % 250);
    machine.put("name", name(number)).put("address", address).put("room", "R" + number / ROOMFUL);
  }

  private static String name(int number) {
    return "BENCH-" + number;
  }

  private static double seconds(Instant from, Instant until) {
    return Duration.between(from, until).toMillis() / 1_000.0;
  }

  @Override
  public void close() {
    server.close();
  }
}
