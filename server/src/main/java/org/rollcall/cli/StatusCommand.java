package org.rollcall.cli;

import java.util.concurrent.Callable;
import org.rollcall.run.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall status}: reads what is activated, and changes nothing. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Reads what is activated on the PCs of a list, and changes nothing.")
final class StatusCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private FleetOptions options = new FleetOptions();
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--dry-run", description = "Say what would be read, and contact nothing.")
  private boolean dryRun;

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var sentences = language.sentences();
    var request = new FleetRequest(options, terminal, sentences).mode(Plan.Mode.READ);
    if (dryRun) {
      request.describe();
      return ExitCode.DONE;
    }
    return new FleetRun(terminal, language.language(), sentences, options.keepsGoing)
        .run(request.build(), store.location(sentences), options.reports);
  }
}
