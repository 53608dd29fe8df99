package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.clock.SettableLabClock;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.ssh.SshSettings;
import org.rollcall.transport.Answer;
import org.rollcall.transport.Client;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.HostKeys.Verdict;
import org.rollcall.transport.Login;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.Trust;
import org.rollcall.transport.overthere.OverthereHosts;

/**
 * A command that prints nothing for three minutes of the PC's time, over each of the transports and
 * with each kind of proof.
 */
class SilentCommandTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SILENCE = Duration.ofMinutes(3);

  private static final String SERVICE = "HTTP/127.0.0.1@" + Domain.REALM;

  @TempDir static Path folder;
  private static Domain domain;

  // Its certificates have to be in their days for us, too.
  private final SettableLabClock clock = new SettableLabClock(InstantSource.system().instant());
  private final PracticeLab lab = lab(clock);
  private final SimulatedPc pc = lab.pcs().getFirst();
  private final WsmanHosts wsman = new WsmanHosts(InstantSource.system());

  private static PracticeLab lab(SettableLabClock clock) {
    var keytab = domain.keytab(SERVICE);
    var healthy = ScenarioFile.load("healthy", 1);
    var pcs = healthy.pcs().stream().map(pc -> DomainRoom.joined(pc, SERVICE, keytab)).toList();
    return PracticeLab.start(
        new Scenario("silent", "", healthy.account(), healthy.kms(), pcs),
        LabOptions.anyPorts().withClock(clock).withSsh(SshSettings.usual()));
  }

  @BeforeAll
  static void join() {
    domain = new Domain(folder);
  }

  @AfterAll
  static void leave() {
    domain.close();
  }

  @AfterEach
  void switchOff() {
    lab.close();
  }

  private Login password() {
    return new Login.Password(pc.account(), Secret.of(pc.password()));
  }

  @Test
  void our_own_client_waits_for_it_by_ntlm_kerberos_and_certificate() throws Exception {
    var sealed = endpoint(pc.port(), Scheme.WINRM, Client.WSMAN);
    var within = endpoint(pc.httpsPort(), Scheme.WINRM_HTTPS, Client.WSMAN);
    var pem = lab.client(DomainRoom.MAPPED, "EC");

    assertWaits(wsman, sealed, password());
    assertWaits(wsman, within, password());
    assertWaits(wsman, sealed, Domain.labadmin());
    assertWaits(wsman, within, Domain.labadmin());
    assertWaits(
        wsman, within, new Login.Certificate("rollcall", pem.chain(), Secret.of(pem.key())));
  }

  @Test
  void overthere_waits_for_it_over_https_and_ssh() throws Exception {
    var hosts = new OverthereHosts(InstantSource.system(), (_, _, _) -> Verdict.KNOWN);

    assertWaits(hosts, endpoint(pc.httpsPort(), Scheme.WINRM_HTTPS, Client.OVERTHERE), password());
    assertWaits(hosts, endpoint(pc.sshPort(), Scheme.SSH, Client.OVERTHERE), password());
  }

  private Endpoint endpoint(int port, Scheme scheme, Client client) {
    return new Endpoint(pc.address(), port, scheme, new Trust.Issuers(lab.caPem()), client);
  }

  private void assertWaits(RemoteHosts hosts, Endpoint there, Login login) throws Exception {
    pc.pace().all(180.0);
    var begun = clock.instant();
    try (var shell = hosts.open(there, login, LONG)) {
      var answer = new CompletableFuture<Answer>();
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  answer.complete(shell.run(Command.of("ver", LONG)));
                } catch (Exception e) {
                  answer.completeExceptionally(e);
                }
              });
      assertThat(whenTimePasses(answer).stdout()).contains("Microsoft Windows");
    }
    assertThat(Duration.between(begun, clock.instant())).isGreaterThanOrEqualTo(SILENCE);
  }

  /** Ten seconds at a time, as long as somebody waits for them. */
  private Answer whenTimePasses(CompletableFuture<Answer> answer) throws Exception {
    while (true) {
      try {
        return answer.get(20, TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        if (clock.waiting() > 0) clock.advance(Duration.ofSeconds(10));
      }
    }
  }
}
