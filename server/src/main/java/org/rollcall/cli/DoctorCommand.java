package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall doctor}: why can a PC not be reached or activated, and what is to be done? */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Says step by step why a PC cannot be reached or activated, and what to do about the first",
      "thing that is wrong. Changes nothing on it."
    })
final class DoctorCommand extends ApiCommand {
  private static final Set<String> OVER = Set.of("ended", "owed");
  private static final Set<String> HALTED = Set.of("paused", "finished");

  @Parameters(paramLabel = "MACHINE", description = "What it is called.")
  private String name = "";

  @Option(names = "--credential", paramLabel = "NAME", description = "As whom to look inside.")
  private @Nullable String credential;

  @Option(names = "--no-login", description = "Look from outside only.")
  private boolean noLogin;

  DoctorCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var machine = Machines.find(client, name, sentences).path("machine");
    var story = new DoctorStory(terminal.out(), sentences, machine.path("address").asText());
    var nothing = ApiClient.JSON.createObjectNode();
    var id = machine.path("id").asLong();
    story.outside(client.post("machines/" + id + "/look", nothing).path("signs"));
    terminal.out().flush();
    if (!noLogin) inside(client, machine, story, sentences);
    return story.first() ? ExitCode.NEEDS_A_PERSON : ExitCode.DONE;
  }

  private void inside(ApiClient client, JsonNode machine, DoctorStory story, Sentences sentences)
      throws InterruptedException {
    try {
      var run = client.postOnce("runs", order(client, machine, sentences)).path("id").asLong();
      var target = ended(client, run);
      var seen = client.get("machines/" + machine.path("id").asLong());
      story.inside(target, seen.path("findings"), attempt(client, run, target));
    } catch (ApiRefusal refusal) {
      story.notInside(refusal.told(sentences));
    }
  }

  private ObjectNode order(ApiClient client, JsonNode machine, Sentences sentences)
      throws InterruptedException {
    var order = ApiClient.JSON.createObjectNode();
    order.putArray("machines").add(machine.path("name").asText());
    order.putArray("products").add("windows").add("office");
    order.put("mode", "read").put("catch_up", false).put("wake", false).put("shut_down", false);
    order.put("reason", sentences.text("doctor.reason", Map.of("machine", name)));
    if (credential != null) order.put("credential", credential);
    for (var host : client.get("kms-hosts").path("kms_hosts")) {
      if (!host.path("allowed").asBoolean()) continue;
      var address = host.path("name").asText() + ":" + host.path("port").asInt();
      order.putObject("kms").put("all", address);
      break;
    }
    return order;
  }

  /** The visit when it is over; where the run went no further, as far as it came. */
  private static JsonNode ended(ApiClient client, long run) throws InterruptedException {
    while (true) {
      var target = client.get("runs/" + run + "/targets").at("/targets/0");
      if (OVER.contains(target.path("state").asText())) return target;
      if (HALTED.contains(client.get("runs/" + run).path("state").asText())) return target;
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private static JsonNode attempt(ApiClient client, long run, JsonNode target)
      throws InterruptedException {
    var path = "runs/" + run + "/targets/" + target.path("id").asLong() + "/attempts";
    var attempts = client.get(path).path("attempts");
    return attempts.path(attempts.size() - 1);
  }
}
