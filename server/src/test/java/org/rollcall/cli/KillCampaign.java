package org.rollcall.cli;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.scenario.ScenarioFile;

/** One run over a practice classroom, in the middle of which servers are killed at random. */
final class KillCampaign implements AutoCloseable {
  static final Duration COMMAND = Duration.ofMillis(250);
  private static final int PCS = 28;
  private static final int COMMANDS_A_VISIT = 7;
  private static final int IN_HAND = 8;
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private final PracticeLab lab;
  private final Random random;
  private final List<KillableServer> servers = new ArrayList<>();

  /**
   * @param store the options that name the store
   * @param nodes how many servers share it
   */
  KillCampaign(Path folder, List<String> store, int nodes, long seed) throws IOException {
    random = new Random(seed);
    var scenario = ScenarioFile.load("healthy", PCS).slowedTo(COMMAND.toMillis() / 1000.0);
    lab = PracticeLab.start(scenario, LabOptions.anyPorts());
    var options = new ArrayList<>(List.of("--lease", "10", "--lang", "en"));
    options.addAll(List.of("--at-once", Integer.toString(Math.ceilDiv(IN_HAND, nodes))));
    options.addAll(store);
    for (var node = 1; node <= nodes; node++) {
      servers.add(new KillableServer("node-" + node, options, folder));
    }
  }

  PracticeLab lab() {
    return lab;
  }

  /** Kills so many times before the run is finished, and gives what the API says of it then. */
  JsonNode run(int kills) throws Exception {
    for (var server : servers) server.start();
    await().atMost(LONGEST).until(() -> servers.stream().allMatch(KillableServer::isUp));
    var run = order();
    for (var kill = 0; kill < kills; kill++) {
      awaitCommands(moment(kill, kills));
      var victim = servers.get(random.nextInt(servers.size()));
      victim.kill();
      victim.start();
    }
    await()
        .pollInterval(LOOK)
        .atMost(LONGEST)
        .until(() -> look(run).path("state").asText().equals("finished"));
    var seen = look(run);
    servers.forEach(KillableServer::kill);
    return seen;
  }

  /** Where in the run's work; half of the first ones before anything was done, at the login. */
  private double moment(int kill, int kills) {
    return kill == 0 && random.nextBoolean() ? 0 : (kill + random.nextDouble()) / kills;
  }

  /** Until this part of the commands was given that the run needs when nobody is killed. */
  private void awaitCommands(double part) {
    var wanted = part * PCS * COMMANDS_A_VISIT;
    await()
        .pollInterval(Duration.ofMillis(1 + random.nextInt(300)))
        .atMost(LONGEST)
        .until(() -> lab.pcs().stream().mapToInt(pc -> pc.commandLog().size()).sum() >= wanted);
  }

  private long order() throws InterruptedException {
    try (var client = servers.getFirst().client().orElseThrow()) {
      var account = ApiClient.JSON.createObjectNode().put("username", lab.account());
      client.put("credentials/lab", account.put("password", lab.password()));
      var order = ApiClient.JSON.createObjectNode().put("credential", "lab");
      order.put("catch_up", true).put("deadline", "PT1H");
      order.putObject("kms").put("all", lab.scenario().mainKms().address());
      addMachines(order);
      return client.postOnce("runs", order).path("id").asLong();
    }
  }

  private void addMachines(ObjectNode order) {
    var machines = order.putArray("machines");
    for (var pc : lab.pcs()) {
      machines
          .addObject()
          .put("name", pc.name())
          .put("address", pc.address())
          .put("port", pc.port());
    }
  }

  /** As the first server sees it that answers; nothing while none does. */
  private JsonNode look(long run) throws InterruptedException {
    for (var server : servers) {
      var asked = server.client();
      if (asked.isEmpty()) continue;
      try (var client = asked.get()) {
        return client.get("runs/" + run);
      }
    }
    return ApiClient.JSON.missingNode();
  }

  @Override
  public void close() {
    servers.forEach(KillableServer::close);
    lab.close();
  }
}
