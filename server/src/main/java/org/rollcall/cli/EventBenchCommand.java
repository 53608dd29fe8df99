package org.rollcall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall bench events}: how soon do those who watch a large run hear of it? */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Measures how soon many clients hear of what happens in a run.")
final class EventBenchCommand implements Callable<Integer> {
  private static final long IN_TIME_MILLIS = 1_000;

  private final Terminal terminal;

  @Option(names = "--pcs", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int pcs = 1_000;

  @Option(names = "--clients", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int clients = 200;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "What each command takes on a PC. Default: ${DEFAULT-VALUE}.")
  private double delay = 2.0;

  @Option(names = "--at-once", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int atOnce = 200;

  EventBenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var load = new VisitBench.Load(pcs, atOnce, delay, 0);
    Path folder = Files.createTempDirectory("rollcall-bench-");
    try (var lab = LabProcess.start(load.pcs(), load.delaySeconds())) {
      lab.slowTo(delay);
      var result = new EventBench(new VisitBench(lab, load, folder), folder, clients).measure();
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "visits %d  activated %d  wall %.1f s  clients %d  events/client %d  all alike %b"
                      + "  late: median %d ms  p99 %d ms  worst %d ms  heap growth %d KB",
                  pcs,
                  result.ended(),
                  result.wallSeconds(),
                  clients,
                  result.perClient(),
                  result.allAlike(),
                  result.medianMillis(),
                  result.p99Millis(),
                  result.worstMillis(),
                  result.heapGrowthKilobytes()));
      var good = result.allAlike() && result.worstMillis() <= IN_TIME_MILLIS;
      return good ? ExitCode.DONE : ExitCode.FAILED;
    } finally {
      DemoCommand.delete(folder);
    }
  }
}
