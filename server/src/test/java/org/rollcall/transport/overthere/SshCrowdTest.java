package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.ssh.SshSettings;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Login;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/**
 * Many PCs at once, and many visits after one another. {@code -Drollcall.visits=10000} makes it ten
 * thousand of them.
 */
class SshCrowdTest {
  private static final int AT_ONCE = 200;
  private static final int VISITS = Integer.getInteger("rollcall.visits", 300);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final PracticeLab LAB =
      PracticeLab.start(
          ScenarioFile.load("healthy", AT_ONCE),
          LabOptions.anyPorts().withSsh(SshSettings.usual()));

  private final OverthereHosts hosts =
      new OverthereHosts(InstantSource.system(), KeysOfTest.takingTheFirst());

  @AfterAll
  static void switchOff() {
    LAB.close();
  }

  @Test
  void two_hundred_pcs_answer_at_once_and_many_visits_leave_nothing_behind() {
    visitAll(AT_ONCE, AT_ONCE);
    visitAll(VISITS, 50);

    await()
        .untilAsserted(
            () -> {
              assertThat(LAB.pcs()).allMatch(pc -> pc.sshSessions() == 0);
              assertThat(threads()).isZero();
            });
  }

  private void visitAll(int visits, int atOnce) {
    var troubles = new ConcurrentLinkedQueue<String>();
    var room = new Semaphore(atOnce);
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < visits; i++) {
        var pc = LAB.pcs().get(i % AT_ONCE);
        room.acquireUninterruptibly();
        visitors.execute(
            () -> {
              try {
                visit(pc);
              } catch (TransportException e) {
                troubles.add(e.getMessage());
              } finally {
                room.release();
              }
            });
      }
    }
    assertThat(troubles).isEmpty();
  }

  private void visit(SimulatedPc pc) throws TransportException {
    var there = new Endpoint(pc.address(), pc.sshPort(), Scheme.SSH, new Trust.PublicAuthorities());
    var login = new Login.Password(pc.account(), Secret.of(pc.password()));
    try (var shell = hosts.open(there, login, LONG)) {
      assertThat(shell.run(Command.of("echo 一", LONG)).stdout()).isEqualTo("一\r\n");
      assertThat(shell.run(Command.of("ver", LONG)).exitCode()).isZero();
    }
  }

  /** The threads of sshj's own, of which each connection has one. */
  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("sshj"))
        .count();
  }
}
