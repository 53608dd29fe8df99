package org.rollcall.cli;

import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rollcall machines add}: takes up one PC. */
@Command(name = "add", mixinStandardHelpOptions = true, description = "Takes up one PC.")
final class MachineAddCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "What it is called.")
  private String name = "";

  @Mixin private MachineFields fields = new MachineFields();
  @Mixin private SharedFields shared = new SharedFields();

  MachineAddCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var body = ApiClient.JSON.createObjectNode().put("name", name);
    fields.addTo(body, sentences);
    shared.addTo(body);
    client.post("machines", body);
    terminal.out().println(sentences.text("machines.added", Map.of("name", name)));
    return ExitCode.DONE;
  }
}
