package org.rollcall.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rollcall.run.Plan;
import org.rollcall.run.Retry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall activate}: takes the PCs of a list to activated products. */
@Command(
    name = "activate",
    mixinStandardHelpOptions = true,
    description = "Activates Office and Windows on the PCs of a list against your KMS host.")
final class ActivateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private FleetOptions options = new FleetOptions();
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--insist", description = "Activate even what is activated far enough ahead.")
  private boolean insist;

  @Option(
      names = "--horizon-days",
      paramLabel = "N",
      description = "Leave alone what is activated for longer. Default: ${DEFAULT-VALUE}.")
  private int horizonDays = 30;

  @Option(
      names = "--retry-pause",
      paramLabel = "SECONDS",
      description = "Pause before what may get better is tried again. Default: ${DEFAULT-VALUE}.")
  private int retryPause = 10;

  @Option(
      names = "--key-file",
      paramLabel = "EDITION=FILE",
      description = "Product key for PCs whose volume EDITION (ProPlus2021Volume) has none.")
  private List<String> keyFiles = new ArrayList<>();

  @Option(names = "--dry-run", description = "Say what would be done, and contact nothing.")
  private boolean dryRun;

  ActivateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var sentences = language.sentences();
    if (retryPause < 0 || horizonDays < 0) throw new UserError(sentences.text("usage.pause"));
    var request =
        new FleetRequest(options, terminal, sentences)
            .mode(insist ? Plan.Mode.INSIST : Plan.Mode.ACTIVATE)
            .horizon(Duration.ofDays(horizonDays))
            .retry(new Retry(Duration.ofSeconds(retryPause), Retry.USUAL.most()))
            .keys(KeyFiles.read(keyFiles, sentences));
    if (dryRun) {
      request.describe();
      return ExitCode.DONE;
    }
    return new FleetRun(terminal, language.language(), sentences, options.keepsGoing)
        .run(request.build(), store.location(sentences), options.reports);
  }
}
