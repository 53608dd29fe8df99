package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.rollcall.inventory.csv.MachineList;

/** How much longer does a run take several nodes, when one of them is killed half-way? */
final class NodesBench implements AutoCloseable {
  private static final long LOOK_MILLIS = 250;

  private final LabProcess lab;
  private final Load load;
  private final List<ServerProcess> servers = new ArrayList<>();
  private final InstantSource clock = InstantSource.system();

  /**
   * How many servers share the work, and how much of it is there?
   *
   * @param atOnce how many PCs each server visits at once
   */
  record Load(int nodes, int pcs, int atOnce, int leaseSeconds) {}

  /**
   * How did a run go?
   *
   * @param activated how many targets ended so, out of all
   * @param overlaps how many commands began on a PC while another one was under way there
   */
  record Result(double wallSeconds, int activated, int overlaps) {}

  /**
   * @param store the options that name the store
   */
  NodesBench(LabProcess lab, Load load, List<String> store, Path folder) throws IOException {
    this.lab = lab;
    this.load = load;
    var options = new ArrayList<>(store);
    options.addAll(List.of("--at-once", Integer.toString(load.atOnce())));
    options.addAll(List.of("--lease", Integer.toString(load.leaseSeconds())));
    for (var node = 1; node <= load.nodes(); node++) {
      servers.add(ServerProcess.start("bench-" + node, folder, options));
    }
  }

  /** Everything is compiled, known and proven before the runs that count. */
  void warmUp() throws Exception {
    for (var server : servers) {
      try (var client = server.client()) {
        var account = ApiClient.JSON.createObjectNode().put("username", lab.account());
        client.put("credentials/bench", account.put("password", lab.password()));
      }
    }
    lab.slowTo(0);
    run(false);
  }

  /** With commands that take so long. */
  Result undisturbed(double delaySeconds) throws Exception {
    lab.slowTo(delaySeconds);
    return run(false);
  }

  /**
   * The same, and the last server is killed when half of the PCs are done; it does not come back.
   */
  Result withOneKilled(double delaySeconds) throws Exception {
    lab.slowTo(delaySeconds);
    return run(true);
  }

  private Result run(boolean kills) throws Exception {
    var since = clock.instant();
    try (var client = servers.getFirst().client()) {
      var run = client.postOnce("runs", order()).path("id").asLong();
      var begun = clock.instant();
      if (kills) {
        await(client, run, load.pcs() / 2);
        servers.getLast().kill();
      }
      var seen = await(client, run, load.pcs());
      var wall = Duration.between(begun, clock.instant()).toMillis() / 1_000.0;
      var activated = seen.path("tally").path("outcomes").path("activated").asInt();
      return new Result(wall, activated, lab.overlapsSince(since));
    }
  }

  private JsonNode await(ApiClient client, long run, int ended) throws InterruptedException {
    while (true) {
      var seen = client.get("runs/" + run);
      if (seen.path("tally").path("states").path("ended").asInt() >= ended) return seen;
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  private ObjectNode order() {
    var order = ApiClient.JSON.createObjectNode().put("credential", "bench");
    order.put("mode", "insist").put("catch_up", false).put("at_once", load.nodes() * load.atOnce());
    order.put("per_room", load.pcs());
    order.putArray("products").add("windows");
    order.putObject("kms").put("all", lab.kms());
    var machines = order.putArray("machines");
    var list = MachineList.read(lab.csv().getBytes(StandardCharsets.UTF_8), Set.of());
    for (var listed : list.machines()) {
      var endpoint = listed.listing().endpoint();
      var machine = machines.addObject().put("name", listed.listing().name().value());
      machine.put("address", endpoint.address().value()).put("port", endpoint.port());
    }
    return order;
  }

  @Override
  public void close() {
    servers.forEach(ServerProcess::close);
  }
}
