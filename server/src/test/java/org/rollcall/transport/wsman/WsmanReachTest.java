package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Trust;

/** Who is not reached at all: is it told how far one came? */
class WsmanReachTest extends ImpatientVisits {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_call_that_is_taken_and_dropped_is_told_alike_however_soon_we_hear_of_it(boolean virtual)
      throws Exception {
    pc.drops = true;
    // The reset may be there before connect() looks, before the first word, or before its answer.
    var calls = new FutureTask<>(() -> List.copyOf(repeated(300, () -> faultOf(this::open))));
    (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(calls);

    assertThat(calls.get())
        .containsExactly(Fault.of(Kind.NONSENSE, Phase.LOGIN).withDetail("hung_up"));
    assertThat(repeated(300, () -> hosts.obstacle(pc.endpoint())))
        .containsExactly(Optional.empty());
  }

  private static <T> Set<T> repeated(int times, Supplier<T> call) {
    return Stream.generate(call).limit(times).collect(Collectors.toSet());
  }

  @Test
  void a_pc_to_which_no_way_leads_does_not_answer() {
    // [RFC 4291] 2.5.6: without its interface a link-local address leads nowhere.
    var endpoint = new Endpoint("fe80::1", 5985, Scheme.WINRM, new Trust.PublicAuthorities());

    var fault = faultOf(() -> hosts.open(endpoint, login("x"), LONG));

    assertThat(fault).isEqualTo(Fault.of(Kind.NO_ANSWER, Phase.CONNECT));
    assertThat(hosts.obstacle(endpoint)).contains(fault);
  }

  @Test
  void a_port_that_nobody_listens_on_refuses() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var endpoint = new Endpoint("127.0.0.1", port, Scheme.WINRM, new Trust.PublicAuthorities());

    var fault = faultOf(() -> hosts.open(endpoint, login("x"), LONG));

    assertThat(fault).isEqualTo(Fault.of(Kind.REFUSED, Phase.CONNECT));
    assertThat(hosts.obstacle(endpoint)).contains(fault);
  }

  @Test
  void a_port_that_takes_the_call_is_no_obstacle_and_hears_nothing() {
    assertThat(hosts.obstacle(pc.endpoint())).isEmpty();
    assertThat(pc.passwordsTried).hasValue(0);
  }

  @Test
  void a_tls_handshake_that_never_goes_on_is_given_up() throws Exception {
    try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var endpoint =
          new Endpoint(
              "127.0.0.1", mute.getLocalPort(), Scheme.WINRM_HTTPS, new Trust.PublicAuthorities());

      assertThat(faultOf(() -> hosts.open(endpoint, login("x"), Duration.ofMillis(400))))
          .isEqualTo(Fault.of(Kind.TIMED_OUT, Phase.TLS));
    }
  }

  @Test
  void a_port_that_lets_nobody_through_does_not_answer() throws Exception {
    // Linux drops the calls that find the queue of a listener full, as a firewall would.
    try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var waiting = fill(full);
      var endpoint =
          new Endpoint(
              "127.0.0.1", full.getLocalPort(), Scheme.WINRM, new Trust.PublicAuthorities());

      var fault = faultOf(() -> hosts.open(endpoint, login("x"), Duration.ofMillis(300)));

      assertThat(fault).isEqualTo(Fault.of(Kind.NO_ANSWER, Phase.CONNECT));
      assertThat(hosts.obstacle(endpoint)).contains(fault);
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

  @Test
  void a_name_that_nobody_knows_is_not_found() {
    var strangers =
        new WsmanHosts(
            NOW,
            IMPATIENT,
            host -> {
              throw new UnknownHostException(host);
            });

    assertThat(faultOf(() -> strangers.open(pc.endpoint(), login("x"), LONG)))
        .isEqualTo(Fault.of(Kind.NAME_NOT_FOUND, Phase.LOOK_UP));
  }

  @Test
  void a_name_service_that_says_nothing_is_given_up() {
    var never = new CountDownLatch(1);
    var silent =
        new WsmanHosts(
            NOW,
            IMPATIENT,
            _ -> {
              try {
                never.await();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              return new InetAddress[0];
            });

    var fault = faultOf(() -> silent.open(pc.endpoint(), login("x"), Duration.ofMillis(200)));
    never.countDown();

    assertThat(fault)
        .isEqualTo(Fault.of(Kind.NAME_NOT_FOUND, Phase.LOOK_UP).withDetail("dns_silent"));
  }
}
