package org.rollcall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall bench api}: do lists and figures stay quick with a whole campus? */
@Command(
    name = "api",
    mixinStandardHelpOptions = true,
    description = {
      "Measures lists and figures over a store that it fills itself: three products a machine,",
      "fifty readings. Without --store in a new H2 file; a PostgreSQL database has to be empty."
    })
final class BenchApiCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--machines", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int machines = 100_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int rounds = 40;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private LanguageOption language = new LanguageOption();

  BenchApiCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var sentences = language.sentences();
    Path folder = Files.createTempDirectory("rollcall-bench-");
    try (var database = Database.open(location(folder))) {
      terminal.err().println(sentences.text("bench.api", Map.of("machines", machines)));
      var now = Instant.now();
      var campus = new JooqCampus(database, machines - machines % 40);
      if (!campus.fill(now)) throw new UserError(sentences.text("bench.store_in_use"));
      campus.settle();
      measure(new ApiBench(database, Math.max(1, rounds), now));
      return ExitCode.DONE;
    } finally {
      DemoCommand.delete(folder);
    }
  }

  private StoreLocation location(Path folder) {
    return store.isTyped()
        ? store.location(language.sentences())
        : StoreLocation.file(folder.resolve("campus"));
  }

  private void measure(ApiBench bench) {
    var all = new ArrayList<>(bench.lists());
    all.add(bench.figures());
    all.addAll(bench.plain());
    for (var took : all) {
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "p95 %7.1f ms  median %7.1f ms  %s",
                  took.p95(),
                  took.median(),
                  took.question()));
    }
    terminal.out().flush();
  }
}
