package org.rollcall.cli;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall bench transports}: what does a visit cost, by each way in? */
@Command(
    name = "transports",
    mixinStandardHelpOptions = true,
    description = "Measures what a visit costs over WinRM, WinRM within TLS and SSH.")
final class BenchTransportsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--pcs", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int pcs = 100;

  @Option(names = "--rounds", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int rounds = 4;

  @Mixin private LanguageOption language = new LanguageOption();

  BenchTransportsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var values = Map.<String, Object>of("pcs", pcs, "rounds", rounds);
    terminal.err().println(language.sentences().text("bench.transports", values));
    var folder = Files.createTempDirectory("rollcall-bench-");
    var authority = folder.resolve("authority.pem");
    try (var lab = LabProcess.withAllDoors(pcs, authority)) {
      var bench = new TransportBench(lab, Files.readString(authority), rounds);
      for (var way : TransportBench.Way.values()) print(way, bench.measure(way));
      return ExitCode.DONE;
    } finally {
      DemoCommand.delete(folder);
    }
  }

  private void print(TransportBench.Way way, TransportBench.Cost cost) {
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%-16s visits %d  failed %d  wall %.2f s  CPU %.1f ms a visit  platform threads at most %d  one alone %.0f ms",
                way.code(),
                cost.visits(),
                cost.failed(),
                cost.wallSeconds(),
                cost.cpuMillis(),
                cost.threads(),
                cost.aloneMillis()));
    terminal.out().flush();
  }
}
