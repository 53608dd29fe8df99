package org.rollcall.cli;

import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall machines merge}: which entry carries on for a PC that has two? */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Gives the history of one entry to another one that is the same PC, and retires the first.",
      "It cannot be undone."
    })
final class MachineMergeCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "The entry that is given up.")
  private String name = "";

  @Option(
      names = "--into",
      required = true,
      paramLabel = "NAME",
      description = "The entry that stays.")
  private String into = "";

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  MachineMergeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var given = Machines.find(client, name, sentences).path("machine");
    var staying = Machines.find(client, into, sentences).path("machine");
    Map<String, Object> values =
        Map.of("name", given.path("name").asText(), "into", staying.path("name").asText());
    terminal.out().println(sentences.text("machines.merging", values));
    terminal.out().flush();
    if (!yes && !new Asking(terminal, sentences).agrees("ask.merge")) {
      terminal.out().println(sentences.text("machines.left"));
      return ExitCode.DONE;
    }
    var order = ApiClient.JSON.createObjectNode().put("machine", given.path("id").asLong());
    client.post("machines/" + staying.path("id").asLong() + "/merge", order);
    terminal.out().println(sentences.text("machines.merged", values));
    return ExitCode.DONE;
  }
}
