package org.rollcall.cli;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall bench import}: how soon is a whole campus in the inventory? */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how long a server takes over a list of many machines: all of them new, then all",
      "of them changed."
    })
final class BenchImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--rows", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int rows = 100_000;

  @Mixin private LanguageOption language = new LanguageOption();

  BenchImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var sentences = language.sentences();
    store.location(sentences);
    terminal.err().println(sentences.text("bench.import", Map.of("rows", rows)));
    var folder = Files.createTempDirectory("rollcall-bench-");
    try (var bench = new ImportBench(rows, store.words(), folder)) {
      for (var version = 1; version <= 2; version++) print(bench.measure(version));
      return ExitCode.DONE;
    } finally {
      DemoCommand.delete(folder);
    }
  }

  private void print(ImportBench.Result result) {
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "rows %d  %s  shown in %.2f s  applied in %.2f s",
                rows,
                result.counts(),
                result.showSeconds(),
                result.applySeconds()));
    terminal.out().flush();
  }
}
