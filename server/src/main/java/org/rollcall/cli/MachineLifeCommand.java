package org.rollcall.cli;

import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rollcall machines retire} and {@code bring-back}: is a PC visited at all? */
abstract class MachineLifeCommand extends ApiCommand {
  @Parameters(arity = "1..*", paramLabel = "NAME", description = "What they are called.")
  private String[] names = {};

  private final String life;
  private final String told;

  private MachineLifeCommand(Terminal terminal, String life, String told) {
    super(terminal);
    this.life = life;
    this.told = told;
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    for (var name : names) {
      var known = Machines.find(client, name, sentences).path("machine");
      var edit = ApiClient.JSON.createObjectNode().put("life_cycle", life);
      client.patch("machines/" + known.path("id").asLong(), edit, Machines.tag(known));
      terminal.out().println(sentences.text(told, Map.of("name", name)));
    }
    return ExitCode.DONE;
  }

  /** No run visits it any more. */
  @Command(
      name = "retire",
      mixinStandardHelpOptions = true,
      description = "Keeps a PC for its history only: no run visits it.")
  static final class Retire extends MachineLifeCommand {
    Retire(Terminal terminal) {
      super(terminal, "retired", "machines.retired");
    }
  }

  /** It is in use again. */
  @Command(
      name = "bring-back",
      mixinStandardHelpOptions = true,
      description = "Takes a retired PC, or one in repair, into use again.")
  static final class BringBack extends MachineLifeCommand {
    BringBack(Terminal terminal) {
      super(terminal, "in_use", "machines.back");
    }
  }
}
