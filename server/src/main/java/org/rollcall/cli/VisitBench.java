package org.rollcall.cli;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.inventory.csv.ListedMachine;
import org.rollcall.inventory.csv.MachineList;
import org.rollcall.run.Entrance;
import org.rollcall.run.Keyring;
import org.rollcall.run.Plan;
import org.rollcall.run.Retry;
import org.rollcall.run.TargetState;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.transport.Login;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wsman.WsmanHosts;

/** What does a run over practice PCs cost, beside the time that their commands take? */
final class VisitBench {
  private final LabProcess lab;
  private final Load load;
  private final Path folder;
  private final InstantSource clock = InstantSource.system();

  /**
   * How many PCs, how many of them at once, and how long does each of their commands take?
   *
   * @param warmUps how many runs come before the one that counts
   */
  record Load(int pcs, int atOnce, double delaySeconds, int warmUps) {}

  /**
   * What was measured?
   *
   * @param commandsPerVisit how many commands the busiest PC's log shows
   * @param floorSeconds the longest PC's command time in the lab's log, times the rounds
   */
  record Result(
      int commandsPerVisit,
      double floorSeconds,
      double wallSeconds,
      double cpuMillisPerVisit,
      double labMillisPerVisit,
      long kilobytesPerVisit,
      int platformThreads,
      int activated) {}

  VisitBench(LabProcess lab, Load load, Path folder) {
    this.lab = lab;
    this.load = load;
    this.folder = folder;
  }

  /** Runs to warm up; one in which the memory is looked at; then the one that counts. */
  Result measure() throws Exception {
    try (var database = Database.open(StoreLocation.file(folder.resolve("store")))) {
      // The compiler counts calls, not seconds: PCs that answer at once warm it up sooner.
      lab.slowTo(0);
      for (int i = 0; i < load.warmUps(); i++) shot(database).drive();
      lab.slowTo(load.delaySeconds());
      var memory = memoryPerVisit(database);
      var shot = shot(database);
      var threads = ManagementFactory.getThreadMXBean();
      threads.resetPeakThreadCount();
      var since = clock.instant();
      var cpu = cpuNanos();
      var labsCpu = lab.cpu();
      shot.drive();
      var wall = Duration.between(since, clock.instant());
      var spent = cpuNanos() - cpu;
      var labSpent = lab.cpu().minus(labsCpu);
      var rounds = Math.ceilDiv(load.pcs(), load.atOnce());
      var work = lab.workSince(since);
      return new Result(
          work.commands(),
          seconds(work.longest()) * rounds,
          seconds(wall),
          spent / 1e6 / load.pcs(),
          labSpent.toNanos() / 1e6 / load.pcs(),
          memory,
          threads.getPeakThreadCount(),
          shot.tally().endedAs("activated"));
    }
  }

  private long memoryPerVisit(Database database) throws Exception {
    var shot = shot(database);
    var idle = heapInUse();
    var run =
        CompletableFuture.runAsync(
            () -> {
              try {
                shot.drive();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
    // With its shell open a visit has its connection and its stack, too.
    while (!run.isDone()
        && lab.shellsOpen() < load.atOnce()
        && shot.tally().in(TargetState.ENDED) == 0) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    var inHand = Math.max(1, shot.tally().in(TargetState.RUNNING));
    var busy = heapInUse();
    run.get();
    return Math.max(0, busy - idle) / 1024 / inHand;
  }

  OneShot shot(Database database) {
    // Windows alone takes four commands: facts, /skms, /ato, facts.
    var plan =
        new Plan(
            Set.of(Application.WINDOWS),
            Map.of(Application.WINDOWS, KmsAddress.parse(lab.kms()).orElseThrow()),
            Plan.DEFAULT_HORIZON,
            Plan.Mode.INSIST,
            Plan.DEFAULT_VISIT_TIMEOUT);
    var list = MachineList.read(lab.csv().getBytes(StandardCharsets.UTF_8), Set.of());
    var listings = list.machines().stream().map(ListedMachine::listing).toList();
    if (listings.size() != load.pcs()) {
      throw new IllegalStateException("the lab lists " + listings.size() + " PCs");
    }
    return new OneShot(
        database,
        new OneShot.Request(listings, plan, visiting(), lab.account(), load.atOnce(), Retry.USUAL));
  }

  private ListedVisits visiting() {
    var login = new Login.Password(lab.account(), Secret.of(lab.password()));
    var keyring = new Keyring(new Keyring.Credential("bench", login), Map.of());
    var entrance = new Entrance(Scheme.WINRM, null, new Trust.PublicAuthorities());
    var ways = new ListedWays(entrance, keyring);
    return new ListedVisits(ways, new WsmanHosts(clock), Map.of());
  }

  static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long cpuNanos() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return system.getProcessCpuTime();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
