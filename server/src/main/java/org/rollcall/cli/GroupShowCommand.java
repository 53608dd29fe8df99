package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rollcall groups show}: what is a group, and how are its PCs listed? */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows a group, and the selector that lists its PCs.")
final class GroupShowCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "What it is called, or its number.")
  private String name = "";

  GroupShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    JsonNode group = NamedThing.GROUP.find(client, name, sentences);
    var columns = JsonColumns.translated(sentences, GroupsCommand.SHOWN);
    Format.TABLE.write(terminal.out(), columns, List.of(group));
    var members = Map.of("selector", group.path("members").asText());
    terminal.out().println(sentences.text("groups.members", members));
    return ExitCode.DONE;
  }
}
