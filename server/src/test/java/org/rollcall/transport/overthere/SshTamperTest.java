package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.ssh.SshSettings;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/** Somebody on the wire between us and a PC, who alters what goes by. */
class SshTamperTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final AtomicBoolean alters = new AtomicBoolean();

  @Test
  void an_answer_altered_on_its_way_is_no_answer() throws Exception {
    var scenario = ScenarioFile.load("healthy", 1);
    try (var lab = PracticeLab.start(scenario, LabOptions.anyPorts().withSsh(SshSettings.usual()));
        var wire = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      var pc = lab.pcs().getFirst();
      Thread.startVirtualThread(() -> relay(wire, pc.sshPort()));
      var hosts = new OverthereHosts(InstantSource.system(), KeysOfTest.takingTheFirst());
      var there =
          new Endpoint("127.0.0.1", wire.getLocalPort(), Scheme.SSH, new Trust.PublicAuthorities());
      var login = new Login.Password(pc.account(), Secret.of(pc.password()));

      try (var shell = hosts.open(there, login, LONG)) {
        assertThat(shell.run(Command.of("ver", LONG)).exitCode()).isZero();
        alters.set(true);
        var thrown =
            catchThrowableOfType(
                TransportException.class, () -> shell.run(Command.of("ver", LONG)));

        assertThat(thrown.fault().kind()).isIn(Kind.NONSENSE, Kind.SHELL_GONE);
      }
    }
  }

  private void relay(ServerSocket wire, int port) {
    try (var near = wire.accept();
        var far = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var there = Thread.startVirtualThread(() -> pass(near, far, false));
      pass(far, near, true);
      there.join();
    } catch (IOException | InterruptedException _) {
      // The test is over.
    }
  }

  private void pass(Socket from, Socket to, boolean answers) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      var buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        // Within what is encrypted: the first four bytes are the length of the packet.
        if (answers && alters.get()) buffer[read - 20] ^= 1;
        out.write(buffer, 0, read);
      }
    } catch (IOException _) {
      // One of them has hung up.
    }
  }
}
