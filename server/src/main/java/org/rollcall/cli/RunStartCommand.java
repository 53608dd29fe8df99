package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.inventory.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall run start}: orders a run over the PCs of a list. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Orders a run over the PCs of a list.")
final class RunStartCommand extends ApiCommand {
  private static final int MOST_NAMES = 8;

  @Mixin private ListOptions list = new ListOptions();
  @Mixin private RunTerms terms = new RunTerms();

  @Option(names = "--hold", description = "Queue the run, and start it later with 'run begin'.")
  private boolean hold;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(names = "--wait", description = "Watch the run until it ends.")
  private boolean wait;

  RunStartCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var listings = ListOfMachines.read(list, credentials(client), terminal, sentences);
    var order = ApiClient.JSON.createObjectNode();
    terms.addTo(order, sentences);
    addTo(order.putArray("machines"), listings);
    if (hold) order.put("start", false);
    if (dryRun) {
      describe(client.post("runs", order.put("dry_run", true)), sentences);
      return ExitCode.DONE;
    }
    var run = client.postOnce("runs", order);
    return new RunWatch(terminal, client, sentences).begun(run, wait && !hold);
  }

  private static Set<String> credentials(ApiClient client) throws InterruptedException {
    var names = new HashSet<String>();
    client.get("credentials").path("credentials").forEach(c -> names.add(c.path("name").asText()));
    return names;
  }

  private static void addTo(ArrayNode machines, List<Listing> listings) {
    for (var listing : listings) {
      var endpoint = listing.endpoint();
      var machine = machines.addObject().put("name", listing.name().value());
      machine.put("address", endpoint.address().value());
      machine.put("port", endpoint.port());
      machine.put("transport", endpoint.protocol() == null ? null : endpoint.protocol().code());
      machine.put("credential", endpoint.credential());
      machine.put("room", listing.room() == null ? null : listing.room().name());
      machine.put("mac", listing.mac() == null ? null : listing.mac().value());
      machine.put("note", listing.note());
      var labels = machine.putObject("labels");
      listing.labels().forEach(labels::put);
    }
  }

  private void describe(JsonNode plan, Sentences sentences) {
    var out = terminal.out();
    var products =
        plan.at("/plan/products")
            .valueStream()
            .map(
                family ->
                    sentences.text("family." + family.asText())
                        + host(plan.at("/plan/kms").path(family.asText())))
            .collect(Collectors.joining("、"));
    var values =
        Map.of(
            "machines",
            plan.path("machines").asInt(),
            "products",
            products,
            "at_once",
            plan.at("/terms/at_once").asInt());
    out.println(sentences.text("dry_run." + plan.at("/plan/mode").asText(), values));
    var waves =
        plan.path("waves").valueStream().map(JsonNode::asText).collect(Collectors.joining(" → "));
    out.println(sentences.text("run.dry_waves", Map.of("waves", waves)));
    for (var why : List.of("mac_unknown", "fast_startup_on", "nic_wake_off")) {
      sleepers(plan, why, sentences);
    }
    out.println(sentences.text("dry_run.nothing_done"));
  }

  private void sleepers(JsonNode plan, String why, Sentences sentences) {
    var names =
        plan.path("cannot_wake")
            .valueStream()
            .filter(sleeper -> sleeper.path("why").asText().equals(why))
            .map(sleeper -> sleeper.path("machine").asText())
            .toList();
    if (names.isEmpty()) return;
    var shown = String.join("、", names.subList(0, Math.min(MOST_NAMES, names.size())));
    var values = Map.of("count", names.size(), "names", shown);
    terminal.out().println(sentences.text("cannot_wake." + why, values));
  }

  private static String host(JsonNode host) {
    return host.isTextual() ? " → " + host.asText() : "";
  }
}
