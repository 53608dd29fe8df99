package org.rollcall.cli;

import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rollcall run watch}: live progress of a run until it ends. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = "Watches a run until it ends; Ctrl-C ends the watching, not the run.")
final class RunWatchCommand extends ApiCommand {
  @Parameters(paramLabel = "ID", description = "The run's number.")
  private long id;

  RunWatchCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    return new RunWatch(terminal, client, sentences).follow(id);
  }
}
