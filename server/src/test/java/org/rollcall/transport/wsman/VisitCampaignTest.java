package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.ssh.SshSettings;
import org.rollcall.transport.Client;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.HostKeys.Verdict;
import org.rollcall.transport.Login;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.transport.overthere.OverthereHosts;

/**
 * Many PCs at once and many visits after one another, over each way in: nothing is left of them, on
 * the PCs or here. {@code -Drollcall.campaign.visits=10000} makes it so many over each.
 */
class VisitCampaignTest {
  private static final int PCS = 200;
  private static final int WARM_UP = 20;

  /**
   * After the first, who come all at once: a busy computer's good-byes take longer than they may.
   */
  private static final int AT_ONCE = 50;

  private static final Integer VISITS = Integer.getInteger("rollcall.campaign.visits");
  private static final String SERVICE = "HTTP/127.0.0.1@" + Domain.REALM;
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir static Path folder;
  private static Domain domain;
  private static PracticeLab lab;

  private final RemoteHosts wsman = new WsmanHosts(InstantSource.system());
  private final RemoteHosts overthere =
      new OverthereHosts(InstantSource.system(), (_, _, _) -> Verdict.KNOWN);
  private final TestReporter reporter;

  VisitCampaignTest(TestReporter reporter) {
    this.reporter = reporter;
  }

  /**
   * By whom, over what, and with what proof; the dearer a visit is, the fewer there usually are.
   */
  enum Way {
    NTLM(Scheme.WINRM, Client.WSMAN, 200),
    NTLM_WITHIN_TLS(Scheme.WINRM_HTTPS, Client.WSMAN, 40),
    KERBEROS(Scheme.WINRM, Client.WSMAN, 40),
    KERBEROS_WITHIN_TLS(Scheme.WINRM_HTTPS, Client.WSMAN, 40),
    CERTIFICATE(Scheme.WINRM_HTTPS, Client.WSMAN, 40),
    SSH(Scheme.SSH, Client.OVERTHERE, 200),
    OVERTHERE_BASIC(Scheme.WINRM_HTTPS, Client.OVERTHERE, 24);

    final Scheme scheme;
    final Client client;
    final int usual;

    Way(Scheme scheme, Client client, int usual) {
      this.scheme = scheme;
      this.client = client;
      this.usual = usual;
    }
  }

  @BeforeAll
  static void furnish() {
    domain = new Domain(folder);
    var keytab = domain.keytab(SERVICE);
    var healthy = ScenarioFile.load("healthy", PCS);
    var pcs = healthy.pcs().stream().map(pc -> DomainRoom.joined(pc, SERVICE, keytab)).toList();
    lab =
        PracticeLab.start(
            new Scenario("campaign", "", healthy.account(), healthy.kms(), pcs),
            LabOptions.anyPorts().withSsh(SshSettings.usual()));
  }

  @AfterAll
  static void leave() {
    lab.close();
    domain.close();
  }

  @ParameterizedTest
  @EnumSource
  void many_visits_leave_no_shell_no_thread_no_file_and_no_object_behind(Way way) {
    visitAll(way, WARM_UP, AT_ONCE);
    var before = Traces.now();
    var visits = VISITS == null ? way.usual : VISITS;

    visitAll(way, Math.min(PCS, visits), PCS);
    visitAll(way, Math.max(0, visits - PCS), AT_ONCE);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(lab.pcs().stream().filter(VisitCampaignTest::isOpen))
                  .extracting(SimulatedPc::name)
                  .isEmpty();
              assertThat(Traces.now().since(before)).isEmpty();
            });
    reporter.publishEntry(way.name(), visits + " visits: " + before + " -> " + Traces.now());
  }

  private static boolean isOpen(SimulatedPc pc) {
    return pc.shellsOpen() > 0 || pc.sshSessions() > 0;
  }

  private void visitAll(Way way, int visits, int atOnce) {
    var troubles = new ConcurrentLinkedQueue<String>();
    var room = new Semaphore(atOnce);
    var login = login(way);
    // A PC makes its certificate at the first call, which a few of them do soon enough.
    var pcs = way.scheme == Scheme.WINRM_HTTPS && visits < PCS ? WARM_UP : PCS;
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < visits; i++) {
        var pc = lab.pcs().get(i % pcs);
        room.acquireUninterruptibly();
        visitors.execute(
            () -> {
              try {
                visit(way, pc, login);
              } catch (TransportException | RuntimeException | AssertionError e) {
                troubles.add(e.toString());
              } finally {
                room.release();
              }
            });
      }
    }
    assertThat(troubles).isEmpty();
  }

  private static Login login(Way way) {
    var pc = lab.pcs().getFirst();
    return switch (way) {
      case NTLM, NTLM_WITHIN_TLS, SSH, OVERTHERE_BASIC ->
          new Login.Password(pc.account(), Secret.of(pc.password()));
      case KERBEROS, KERBEROS_WITHIN_TLS -> Domain.labadmin();
      case CERTIFICATE -> {
        var pem = lab.client(DomainRoom.MAPPED, "EC");
        yield new Login.Certificate("rollcall", pem.chain(), Secret.of(pem.key()));
      }
    };
  }

  private void visit(Way way, SimulatedPc pc, Login login) throws TransportException {
    var hosts = way.client == Client.WSMAN ? wsman : overthere;
    try (var shell = hosts.open(endpoint(way, pc), login, LONG)) {
      assertThat(shell.run(Command.of("echo 一", LONG)).stdout()).isEqualTo("一\r\n");
      assertThat(shell.run(Command.of("ver", LONG)).exitCode()).isZero();
    }
  }

  private static Endpoint endpoint(Way way, SimulatedPc pc) {
    var port =
        switch (way.scheme) {
          case WINRM -> pc.port();
          case WINRM_HTTPS -> pc.httpsPort();
          case SSH -> pc.sshPort();
        };
    return new Endpoint(pc.address(), port, way.scheme, new Trust.Issuers(lab.caPem()), way.client);
  }
}
