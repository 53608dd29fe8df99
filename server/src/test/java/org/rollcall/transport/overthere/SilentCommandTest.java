package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.clock.SettableLabClock;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.ssh.SshSettings;
import org.rollcall.transport.Answer;
import org.rollcall.transport.Client;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.HostKeys;
import org.rollcall.transport.Login;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wsman.WsmanHosts;

/**
 * A command that prints nothing for three minutes of the PC's time, over each of the transports.
 */
class SilentCommandTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SILENCE = Duration.ofMinutes(3);

  // Its certificates have to be in their days for us, too.
  private final SettableLabClock clock = new SettableLabClock(InstantSource.system().instant());
  private final PracticeLab lab =
      PracticeLab.start(
          ScenarioFile.load("healthy", 1),
          LabOptions.anyPorts().withClock(clock).withSsh(SshSettings.usual()));
  private final SimulatedPc pc = lab.pcs().getFirst();

  @AfterEach
  void switchOff() {
    lab.close();
  }

  @Test
  void our_own_client_waits_for_it_sealed_and_within_tls() throws Exception {
    var hosts = new WsmanHosts(InstantSource.system());

    assertWaits(hosts, endpoint(pc.port(), Scheme.WINRM, Client.WSMAN));
    assertWaits(hosts, endpoint(pc.httpsPort(), Scheme.WINRM_HTTPS, Client.WSMAN));
  }

  @Test
  void overthere_waits_for_it_over_https_and_ssh() throws Exception {
    HostKeys keys = KeysOfTest.takingTheFirst();
    var hosts = new OverthereHosts(InstantSource.system(), keys);

    assertWaits(hosts, endpoint(pc.httpsPort(), Scheme.WINRM_HTTPS, Client.OVERTHERE));
    assertWaits(hosts, endpoint(pc.sshPort(), Scheme.SSH, Client.OVERTHERE));
  }

  private Endpoint endpoint(int port, Scheme scheme, Client client) {
    return new Endpoint(pc.address(), port, scheme, new Trust.Issuers(lab.caPem()), client);
  }

  private void assertWaits(RemoteHosts hosts, Endpoint there) throws Exception {
    pc.pace().all(180.0);
    var login = new Login.Password(pc.account(), Secret.of(pc.password()));
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
