package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall machines set}: says something else of one PC. */
@Command(
    name = "set",
    mixinStandardHelpOptions = true,
    description = "Changes what is said of a PC; what is not named stays, '' takes it away.")
final class MachineSetCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "What it is called.")
  private String name = "";

  @Option(names = "--name", paramLabel = "NAME", description = "What it is called from now on.")
  private @Nullable String newName;

  @Option(
      names = "--label",
      paramLabel = "KEY=VALUE",
      description = "A label beside the others; KEY= takes it away.")
  private Map<String, String> labels = Map.of();

  @Mixin private MachineFields fields = new MachineFields();
  @Mixin private SharedFields shared = new SharedFields();

  MachineSetCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var known = Machines.find(client, name, sentences).path("machine");
    var edit = ApiClient.JSON.createObjectNode();
    MachineFields.text(edit, "name", newName);
    fields.addTo(edit, sentences);
    shared.addTo(edit);
    label(edit, known);
    if (edit.isEmpty()) throw new UserError(sentences.text("usage.nothing_said"));
    client.patch("machines/" + known.path("id").asLong(), edit, Machines.tag(known));
    terminal.out().println(sentences.text("machines.changed", Map.of("name", name)));
    return ExitCode.DONE;
  }

  private void label(ObjectNode edit, JsonNode known) {
    if (labels.isEmpty()) return;
    var all = edit.putObject("labels");
    known.path("labels").properties().forEach(one -> all.set(one.getKey(), one.getValue()));
    labels.forEach(
        (key, value) -> {
          if (value == null || value.isEmpty()) all.remove(key);
          else all.put(key, value);
        });
  }
}
