package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall run start}: orders a run. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Orders a run over the PCs of a list, a selector or a group.")
final class RunStartCommand extends ApiCommand {
  private static final int MOST_NAMES = 8;

  @Mixin private RunMachines machines = new RunMachines();
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
    var order = ApiClient.JSON.createObjectNode();
    machines.addTo(order, client, terminal, sentences);
    terms.addTo(order, sentences);
    if (hold) order.put("start", false);
    if (dryRun) {
      describe(client.post("runs", order.put("dry_run", true)), sentences);
      return ExitCode.DONE;
    }
    var run = client.postOnce("runs", order);
    return new RunWatch(terminal, client, sentences).begun(run, wait && !hold);
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
    plan.path("chosen_by").forEach(chosen -> entered(chosen, sentences));
    for (var why : List.of("mac_unknown", "fast_startup_on", "nic_wake_off")) {
      sleepers(plan, why, sentences);
    }
    out.println(sentences.text("dry_run.nothing_done"));
  }

  private void entered(JsonNode chosen, Sentences sentences) {
    var from = chosen.path("from").asText();
    var because =
        sentences.text("run.chosen_by." + from, Map.of("name", chosen.path("of").asText("")));
    var values =
        Map.of(
            "machines",
            chosen.path("machines").asInt(),
            "credential",
            chosen.path("credential").asText(),
            "because",
            because);
    terminal.out().println(sentences.text("run.entered", values));
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
