package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rollcall groups pick} and {@code drop}: which PCs go into a group, or out of it? */
abstract class GroupMembersCommand extends ApiCommand {
  @Parameters(index = "0", paramLabel = "GROUP", description = "What it is called, or its number.")
  private String name = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "SELECTOR", description = "Which PCs.")
  private List<String> selector = List.of();

  private final String verb;

  private GroupMembersCommand(Terminal terminal, String verb) {
    super(terminal);
    this.verb = verb;
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    JsonNode group = NamedThing.GROUP.find(client, name, sentences);
    var body = ApiClient.JSON.createObjectNode().put(verb, String.join(" ", selector));
    var after = client.post("groups/" + group.path("id").asLong() + "/members", body);
    var values = Map.of("name", name, "machines", after.path("machines").asInt());
    terminal.out().println(sentences.text("groups.holds", values));
    return ExitCode.DONE;
  }

  /** Puts PCs into it. */
  @Command(name = "pick", mixinStandardHelpOptions = true, description = "Puts PCs into a group.")
  static final class Pick extends GroupMembersCommand {
    Pick(Terminal terminal) {
      super(terminal, "pick");
    }
  }

  /** Takes PCs out of it. */
  @Command(name = "drop", mixinStandardHelpOptions = true, description = "Takes PCs out of one.")
  static final class Drop extends GroupMembersCommand {
    Drop(Terminal terminal) {
      super(terminal, "drop");
    }
  }
}
