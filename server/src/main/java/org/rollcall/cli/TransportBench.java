package org.rollcall.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollcall.activation.script.ScriptFile;
import org.rollcall.transport.Client;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.HostKeys;
import org.rollcall.transport.Login;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.transport.overthere.OverthereHosts;
import org.rollcall.transport.wsman.WsmanHosts;

/** What does a visit of one script and three commands cost us, over each of the ways in? */
final class TransportBench {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Which client over which protocol? */
  enum Way {
    WSMAN_HTTP(Client.WSMAN, Scheme.WINRM),
    WSMAN_HTTPS(Client.WSMAN, Scheme.WINRM_HTTPS),
    OVERTHERE_HTTPS(Client.OVERTHERE, Scheme.WINRM_HTTPS),
    OVERTHERE_SSH(Client.OVERTHERE, Scheme.SSH);

    private final Client client;
    private final Scheme scheme;

    Way(Client client, Scheme scheme) {
      this.client = client;
      this.scheme = scheme;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What was measured.
   *
   * @param wallSeconds for a round over all PCs at once
   * @param cpuMillis of our own process, the PCs' being another
   * @param threads of the platform, the most that there were at one time
   * @param aloneMillis of a visit with nothing beside it
   */
  record Cost(
      int visits,
      int failed,
      double wallSeconds,
      double cpuMillis,
      int threads,
      double aloneMillis) {}

  private final LabProcess lab;
  private final Trust trust;
  private final int rounds;
  private final Login login;
  private final Command script;

  TransportBench(LabProcess lab, String authority, int rounds) {
    this.lab = lab;
    this.trust = new Trust.Issuers(authority);
    this.rounds = Math.max(2, rounds);
    login = new Login.Password(lab.account(), Secret.of(lab.password()));
    var text =
        ScriptFile.withParameters("facts.ps1", Map.of("script", "facts", "probe", lab.kms()));
    script = new Command(ScriptFile.COMMAND_LINE, text, LONG);
  }

  Cost measure(Way way) throws TransportException {
    var hosts = hosts(way);
    var ports = ports(way);
    round(way, hosts, ports);
    ManagementFactory.getThreadMXBean().resetPeakThreadCount();
    var cpu = SYSTEM.getProcessCpuTime();
    var begun = System.nanoTime();
    var failed = 0;
    for (int round = 1; round < rounds; round++) failed += round(way, hosts, ports);
    var wall = (System.nanoTime() - begun) / 1e9 / (rounds - 1);
    var visits = ports.size() * (rounds - 1);
    var cpuMillis = (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / visits;
    var threads = ManagementFactory.getThreadMXBean().getPeakThreadCount();
    return new Cost(visits, failed, wall, cpuMillis, threads, alone(way, hosts, ports.getFirst()));
  }

  private static RemoteHosts hosts(Way way) {
    return switch (way.client) {
      case WSMAN -> new WsmanHosts(InstantSource.system());
      // The lab's own PCs, on this computer.
      case OVERTHERE ->
          new OverthereHosts(InstantSource.system(), (_, _, _) -> HostKeys.Verdict.KNOWN);
    };
  }

  private List<Integer> ports(Way way) {
    return switch (way.scheme) {
      case WINRM -> lab.ports();
      case WINRM_HTTPS -> lab.httpsPorts();
      case SSH -> lab.sshPorts();
    };
  }

  /** All PCs at once; how many visits failed. */
  private int round(Way way, RemoteHosts hosts, List<Integer> ports) {
    var failed = new AtomicInteger();
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var port : ports) {
        visitors.execute(
            () -> {
              try {
                visit(way, hosts, port);
              } catch (TransportException e) {
                failed.incrementAndGet();
              }
            });
      }
    }
    return failed.get();
  }

  private double alone(Way way, RemoteHosts hosts, int port) throws TransportException {
    var shortest = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      var begun = System.nanoTime();
      visit(way, hosts, port);
      shortest = Math.min(shortest, (System.nanoTime() - begun) / 1e6);
    }
    return shortest;
  }

  private void visit(Way way, RemoteHosts hosts, int port) throws TransportException {
    var there = new Endpoint("127.0.0.1", port, way.scheme, trust, way.client);
    try (var shell = hosts.open(there, login, LONG)) {
      var _ = shell.run(script);
      for (int i = 0; i < 3; i++) {
        var _ = shell.run(Command.of("echo " + i, LONG));
      }
    }
  }
}
