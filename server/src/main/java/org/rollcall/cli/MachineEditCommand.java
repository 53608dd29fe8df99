package org.rollcall.cli;

import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall machines edit}: says the same of all PCs that a selector means. */
@Command(
    name = "edit",
    mixinStandardHelpOptions = true,
    description = "Says the same of all PCs that a selector means: all of them, or none.")
final class MachineEditCommand extends ApiCommand {
  @Option(names = "--where", required = true, paramLabel = "SELECTOR", description = "Which.")
  private String selector = "";

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Mixin private SharedFields shared = new SharedFields();

  MachineEditCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var order = ApiClient.JSON.createObjectNode().put("selector", selector);
    var edit = order.putObject("set");
    shared.addTo(edit);
    if (edit.isEmpty()) throw new UserError(sentences.text("usage.nothing_said"));
    var meaning = client.get("selectors/meaning?text=" + ApiClient.part(selector));
    var values =
        Map.of(
            "selector",
            meaning.path("selector").asText(),
            "machines",
            meaning.path("machines").asInt());
    terminal.out().println(sentences.text("machines.meant", values));
    terminal.out().flush();
    if (!yes && !new Asking(terminal, sentences).agrees("ask.edit")) {
      terminal.out().println(sentences.text("machines.left"));
      return ExitCode.DONE;
    }
    var changed = client.post("machines/edit", order).path("changed").asInt();
    terminal.out().println(sentences.text("machines.edited", Map.of("changed", changed)));
    return ExitCode.DONE;
  }
}
