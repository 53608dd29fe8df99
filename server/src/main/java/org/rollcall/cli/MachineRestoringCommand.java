package org.rollcall.cli;

import java.util.Locale;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall machines restoring}: does a PC put its disk back at each boot? */
@Command(
    name = "restoring",
    mixinStandardHelpOptions = true,
    description = "Says whether PCs put their disk back at each boot, against what is found.")
final class MachineRestoringCommand extends ApiCommand {
  @Parameters(arity = "1..*", paramLabel = "NAME", description = "What they are called.")
  private String[] names = {};

  @Option(
      names = "--as",
      paramLabel = "yes|no|found",
      description = "Default: yes. found leaves it to what is found.")
  private Word word = Word.YES;

  MachineRestoringCommand(Terminal terminal) {
    super(terminal);
  }

  /** What can be said. */
  enum Word {
    YES,
    NO,
    FOUND;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    for (var name : names) {
      var known = Machines.find(client, name, sentences).path("machine");
      var said = ApiClient.JSON.createObjectNode();
      var told =
          switch (word) {
            case YES -> "machines.restoring";
            case NO -> "machines.keeping";
            case FOUND -> "machines.as_found";
          };
      if (word != Word.FOUND) said.put("restores", word == Word.YES);
      var path = "machines/" + known.path("id").asLong() + "/restoring";
      client.put(path, said, known.path("version").asInt());
      terminal.out().println(sentences.text(told, Map.of("name", name)));
    }
    return ExitCode.DONE;
  }
}
