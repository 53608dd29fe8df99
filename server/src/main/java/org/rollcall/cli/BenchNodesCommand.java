package org.rollcall.cli;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall bench nodes}: what does it cost a run when one of its servers is killed? */
@Command(
    name = "nodes",
    mixinStandardHelpOptions = true,
    description = "Measures a run by several servers on one PostgreSQL store, one of them killed.")
final class BenchNodesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--nodes", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int nodes = 3;

  @Option(names = "--pcs", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int pcs = 3_000;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "How many PCs each server visits at once. Default: ${DEFAULT-VALUE}.")
  private int atOnce = 100;

  @Option(names = "--lease", paramLabel = "SECONDS", description = "Default: ${DEFAULT-VALUE}.")
  private int lease = 45;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "What each command takes on a PC. Default: ${DEFAULT-VALUE}.")
  private double delay = 2.0;

  @Mixin private LanguageOption language = new LanguageOption();

  BenchNodesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var sentences = language.sentences();
    if (!store.location(sentences).isPostgres()) {
      throw new UserError(sentences.text("bench.postgres_only"));
    }
    var values = Map.of("nodes", nodes, "pcs", pcs, "delay", delay, "at_once", atOnce);
    terminal.err().println(sentences.text("bench.nodes", values));
    var folder = Files.createTempDirectory("rollcall-bench-");
    var load = new NodesBench.Load(nodes, pcs, atOnce, lease);
    try (var lab = LabProcess.start(pcs, delay);
        var bench = new NodesBench(lab, load, store.words(), folder)) {
      return measure(bench);
    } finally {
      DemoCommand.delete(folder);
    }
  }

  private int measure(NodesBench bench) throws Exception {
    bench.warmUp();
    var whole = bench.undisturbed(delay);
    var killed = bench.withOneKilled(delay);
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "nodes %d  pcs %d  at once %d a node  undisturbed %.1f s  one killed %.1f s  ratio %.3f"
                    + "  activated %d and %d  overlapping commands %d",
                nodes,
                pcs,
                atOnce,
                whole.wallSeconds(),
                killed.wallSeconds(),
                killed.wallSeconds() / whole.wallSeconds(),
                whole.activated(),
                killed.activated(),
                whole.overlaps() + killed.overlaps()));
    var good = whole.activated() == pcs && killed.activated() == pcs;
    return good && whole.overlaps() + killed.overlaps() == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
