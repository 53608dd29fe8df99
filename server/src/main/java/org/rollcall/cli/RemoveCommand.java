package org.rollcall.cli;

import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Parameters;

/** What do all commands have in common that remove what is known by its number? */
abstract class RemoveCommand extends ApiCommand {
  private final String path;
  private final String named;
  private final String removed;

  @Parameters(paramLabel = "ID", description = "As '${PARENT-COMMAND-NAME} list' shows it.")
  private long id;

  /**
   * Removes one of those.
   *
   * @param path where all of them are
   * @param named in which field it says what it is called
   * @param removed the sentence that says that it is gone
   */
  RemoveCommand(Terminal terminal, String path, String named, String removed) {
    super(terminal);
    this.path = path;
    this.named = named;
    this.removed = removed;
  }

  @Override
  final int ask(ApiClient client, Sentences sentences) throws Exception {
    var known = client.get(path + "/" + id);
    client.delete(path + "/" + id, known.path("version").asInt());
    var values = Map.of("name", known.path(named).asText());
    terminal.out().println(sentences.text(removed, values));
    return ExitCode.DONE;
  }
}
