package org.rollcall.cli;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.inventory.csv.ListedMachine;
import org.rollcall.inventory.csv.MachineList;
import org.rollcall.run.Doorway;
import org.rollcall.run.Keyring;
import org.rollcall.run.Plan;
import org.rollcall.run.Retry;
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

  /** How many PCs, how many of them at once, and how long does each of their commands take? */
  record Load(int pcs, int atOnce, double delaySeconds) {}

  /**
   * What was measured?
   *
   * @param floorSeconds the longest PC's command time in the lab's log, times the rounds
   */
  record Result(
      double floorSeconds,
      double wallSeconds,
      double cpuMillisPerVisit,
      long kilobytesPerVisit,
      int activated) {}

  VisitBench(LabProcess lab, Load load, Path folder) {
    this.lab = lab;
    this.load = load;
    this.folder = folder;
  }

  /** One run to warm up, in which the memory is looked at; then the one that counts. */
  Result measure() throws Exception {
    try (var database = Database.open(StoreLocation.file(folder.resolve("store")))) {
      var memory = memoryPerVisit(database);
      var shot = shot(database);
      var since = clock.instant();
      var cpu = cpuNanos();
      shot.drive();
      var wall = Duration.between(since, clock.instant());
      var spent = cpuNanos() - cpu;
      var rounds = Math.ceilDiv(load.pcs(), load.atOnce());
      return new Result(
          seconds(lab.floorSince(since)) * rounds,
          seconds(wall),
          spent / 1e6 / load.pcs(),
          memory,
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
    // By the middle of the first command every visit has its connection, its shell and its stacks.
    TimeUnit.MILLISECONDS.sleep(800 + (long) (load.delaySeconds() * 1_000));
    var busy = heapInUse();
    run.get();
    return Math.max(0, busy - idle) / 1024 / load.atOnce();
  }

  private OneShot shot(Database database) {
    var hosts = new EnumMap<Application, KmsAddress>(Application.class);
    hosts.put(Application.OFFICE, KmsAddress.parse(lab.kms()).orElseThrow());
    var plan =
        new Plan(
            Set.of(Application.OFFICE),
            hosts,
            Plan.DEFAULT_HORIZON,
            Plan.Mode.INSIST,
            Plan.DEFAULT_VISIT_TIMEOUT);
    var list = MachineList.read(lab.csv().getBytes(StandardCharsets.UTF_8), Set.of());
    var listings = list.machines().stream().map(ListedMachine::listing).toList();
    return new OneShot(
        database,
        new OneShot.Request(
            listings, plan, doorway(), lab.account(), load.atOnce(), Retry.USUAL, Map.of()));
  }

  private Doorway doorway() {
    var login = new Login.Password(lab.account(), Secret.of(lab.password()));
    var keyring = new Keyring(new Keyring.Credential("bench", login), Map.of());
    var ways = new ListedWays(Scheme.WINRM, null, new Trust.PublicAuthorities(), keyring);
    var hosts = new WsmanHosts(clock);
    return new Doorway(hosts, ways, hosts::obstacle);
  }

  private static long heapInUse() {
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
