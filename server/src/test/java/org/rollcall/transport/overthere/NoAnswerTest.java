package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.transport.Client;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.HostKeys.Verdict;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wsman.Limits;

/** A firewall that drops what is sent to a PC is no answer, over whatever Overthere speaks. */
@Timeout(60)
class NoAnswerTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @ParameterizedTest
  @EnumSource(value = Scheme.class, names = "WINRM", mode = EnumSource.Mode.EXCLUDE)
  void a_port_that_lets_nobody_through_does_not_answer(Scheme scheme) throws Exception {
    var usual = Limits.DEFAULT;
    var limits =
        new Limits(
            SHORT,
            usual.answer(),
            usual.poll(),
            usual.grace(),
            usual.farewell(),
            usual.envelopeBytes(),
            usual.outputBytes());
    var hosts = new OverthereHosts(InstantSource.system(), (_, _, _) -> Verdict.KNOWN, limits);
    // Linux drops the calls that find the queue of a listener full, as a firewall would.
    try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var waiting = fill(full);
      var there =
          new Endpoint(
              "127.0.0.1",
              full.getLocalPort(),
              scheme,
              new Trust.PublicAuthorities(),
              Client.OVERTHERE);
      var login = new Login.Password("labadmin", Secret.of("secret"));

      var thrown =
          catchThrowableOfType(
              TransportException.class, () -> hosts.open(there, login, Duration.ofSeconds(20)));

      assertThat(thrown.fault()).isEqualTo(Fault.of(Kind.NO_ANSWER, Phase.CONNECT));
      for (var socket : waiting) socket.close();
    }
  }

  private static List<Socket> fill(ServerSocket server) throws IOException {
    var waiting = new ArrayList<Socket>();
    while (true) {
      var socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(server.getLocalSocketAddress(), 200);
      } catch (SocketTimeoutException _) {
        return waiting;
      }
    }
  }
}
