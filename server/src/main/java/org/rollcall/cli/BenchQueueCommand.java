package org.rollcall.cli;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall bench queue}: how soon does the first PC of a very large run get its visit? */
@Command(
    name = "queue",
    mixinStandardHelpOptions = true,
    description = "Measures how long a server takes to queue a run over many machines.")
final class BenchQueueCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--targets", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int targets = 100_000;

  @Mixin private LanguageOption language = new LanguageOption();

  BenchQueueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var sentences = language.sentences();
    store.location(sentences);
    terminal.err().println(sentences.text("bench.queue", Map.of("targets", targets)));
    var folder = Files.createTempDirectory("rollcall-bench-");
    try (var bench = new QueueBench(targets, store.words(), folder)) {
      print("told", bench.told());
      print("known", bench.known());
      return ExitCode.DONE;
    } finally {
      DemoCommand.delete(folder);
    }
  }

  private void print(String how, QueueBench.Result result) {
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%s  targets %d  queued in %.2f s  first visit %.2f s after that",
                how,
                targets,
                result.queueSeconds(),
                result.firstVisitSeconds()));
    terminal.out().flush();
  }
}
