package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall machines doubles}: which entries of the inventory are one PC? */
@Command(
    name = "doubles",
    mixinStandardHelpOptions = true,
    description = {
      "Lists entries that are one PC by its BIOS UUID, its serial number or its MAC address,",
      "the surest first. 'machines merge' makes one of two."
    })
final class MachineDoublesCommand extends ApiCommand {
  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  MachineDoublesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var rows = new ArrayList<JsonNode>();
    for (var one : client.get("machines/doubles").path("doubles")) rows.add(row(one, sentences));
    if (rows.isEmpty() && format == Format.TABLE) {
      terminal.out().println(sentences.text("machines.no_doubles"));
      return ExitCode.DONE;
    }
    format.write(terminal.out(), JsonColumns.of(format, sentences, List.of("/by", "/names")), rows);
    return ExitCode.DONE;
  }

  private ObjectNode row(JsonNode one, Sentences sentences) {
    var by = one.path("by").asText();
    var names =
        StreamSupport.stream(one.path("machines").spliterator(), false)
            .map(machine -> machine.path("name").asText())
            .collect(Collectors.joining(" "));
    return ApiClient.JSON
        .createObjectNode()
        .put("by", format == Format.TABLE ? sentences.text("double_by." + by) : by)
        .put("names", names);
  }
}
