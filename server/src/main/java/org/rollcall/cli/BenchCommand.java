package org.rollcall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall bench}: how near does a run come to what waiting alone would take? */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures a run against the practice lab in a process of its own.",
    subcommands = {
      BenchApiCommand.class,
      BenchNodesCommand.class,
      BenchQueueCommand.class,
      BenchImportCommand.class,
      BenchReportsCommand.class,
      BenchTransportsCommand.class,
      EventBenchCommand.class
    })
final class BenchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--pcs", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int pcs = 200;

  @Option(names = "--at-once", paramLabel = "N", description = "Default: all.")
  private int atOnce;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "What each command takes on a PC. Default: ${DEFAULT-VALUE}.")
  private double delay = 2.0;

  @Option(
      names = "--warm-up",
      paramLabel = "RUNS",
      description = "Runs without that delay beforehand. Default: ${DEFAULT-VALUE}.")
  private int warmUps = 10;

  @Mixin private LanguageOption language = new LanguageOption();

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var load = new VisitBench.Load(pcs, atOnce > 0 ? atOnce : pcs, delay, warmUps);
    var sentences = language.sentences();
    var values =
        Map.of("pcs", pcs, "delay", delay, "at_once", load.atOnce(), "warm_ups", load.warmUps());
    terminal.err().println(sentences.text("bench.begin", values));
    Path folder = Files.createTempDirectory("rollcall-bench-");
    try (var lab = LabProcess.start(load.pcs(), load.delaySeconds())) {
      var result = new VisitBench(lab, load, folder).measure();
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "pcs %d  at once %d  commands/visit %d  floor %.2f s  wall %.2f s  ratio %.3f  cpu/visit %.2f ms"
                      + "  (lab %.2f ms)  memory/visit in hand %d KB"
                      + "  platform threads %d  activated %d",
                  pcs,
                  load.atOnce(),
                  result.commandsPerVisit(),
                  result.floorSeconds(),
                  result.wallSeconds(),
                  result.wallSeconds() / result.floorSeconds(),
                  result.cpuMillisPerVisit(),
                  result.labMillisPerVisit(),
                  result.kilobytesPerVisit(),
                  result.platformThreads(),
                  result.activated()));
      return result.activated() == pcs ? ExitCode.DONE : ExitCode.FAILED;
    } finally {
      DemoCommand.delete(folder);
    }
  }
}
