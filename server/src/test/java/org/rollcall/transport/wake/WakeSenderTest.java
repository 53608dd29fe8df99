package org.rollcall.transport.wake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.MacAddress;

class WakeSenderTest {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final DatagramSocket nine = new DatagramSocket(0, LOOPBACK);
  private final DatagramSocket seven = new DatagramSocket(0, LOOPBACK);
  private final List<Duration> pauses = new ArrayList<>();
  private final WakeSetting setting =
      WakeSetting.USUAL.withPorts(List.of(nine.getLocalPort(), seven.getLocalPort()));
  private long nanos = -5;

  WakeSenderTest() throws SocketException {}

  @AfterEach
  void close() {
    nine.close();
    seven.close();
  }

  @Test
  void each_machine_is_called_three_times_on_both_ports() throws Exception {
    var first = call("02-00-00-00-00-01", LOOPBACK);
    var second = call("02-00-00-00-00-02", LOOPBACK);

    var results = sender(List::of).send(List.of(first, second));

    assertThat(results)
        .containsEntry(first, new WakeResult.Sent(6))
        .containsEntry(second, new WakeResult.Sent(6));
    var expected =
        List.of(hex(first), hex(second), hex(first), hex(second), hex(first), hex(second));
    assertThat(received(nine, 6)).isEqualTo(expected);
    assertThat(received(seven, 6)).isEqualTo(expected);
  }

  @Test
  void machines_are_spaced_out_and_rounds_lie_apart() throws Exception {
    var calls = List.of(call("02-00-00-00-00-01", LOOPBACK), call("02-00-00-00-00-02", LOOPBACK));

    sender(List::of).send(calls);

    var millis = pauses.stream().map(Duration::toMillis).toList();
    assertThat(millis).containsExactly(0L, 20L, 1000L, 0L, 20L, 1000L, 0L, 20L);
  }

  @Test
  void who_calls_next_waits_for_those_before_it() {
    var pace = new Pace(Duration.ofMillis(20), () -> nanos);

    assertThat(List.of(pace.turn(), pace.turn(), pace.turn()))
        .containsExactly(Duration.ZERO, Duration.ofMillis(20), Duration.ofMillis(40));
    nanos += Duration.ofMillis(50).toNanos();
    assertThat(pace.turn()).isEqualTo(Duration.ofMillis(10));
    nanos += Duration.ofSeconds(1).toNanos();
    assertThat(pace.turn()).isEqualTo(Duration.ZERO);
  }

  @Test
  void without_any_network_and_address_nothing_is_sent_and_that_is_said() throws Exception {
    var nowhere = call("02-00-00-00-00-01", null);

    assertThat(sender(List::of).send(List.of(nowhere)))
        .containsEntry(nowhere, new WakeResult.Unsent(WakeResult.Reason.NO_NETWORK));
  }

  @Test
  void networks_that_cannot_be_listed_are_an_answer() throws Exception {
    var call = call("02-00-00-00-00-01", LOOPBACK);
    Network.Source broken =
        () -> {
          throw new SocketException("Permission denied");
        };

    assertThat(sender(broken).send(List.of(call)))
        .containsEntry(call, new WakeResult.Unsent(WakeResult.Reason.NO_PERMISSION));
  }

  @Test
  void a_network_that_is_gone_does_not_keep_packets_from_the_others() throws Exception {
    var gone =
        new Network(InetAddress.ofLiteral("203.0.113.77"), InetAddress.ofLiteral("203.0.113.255"));
    var call = call("02-00-00-00-00-01", LOOPBACK);

    assertThat(sender(() -> List.of(gone)).send(List.of(call)))
        .containsEntry(call, new WakeResult.Sent(6));
    assertThat(received(nine, 3)).hasSize(3);
  }

  @Test
  void failures_are_told_apart() {
    assertThat(
            List.of(
                WakeResult.Reason.of(new NoRouteToHostException("no route")),
                WakeResult.Reason.of(new SocketException("Network is unreachable")),
                WakeResult.Reason.of(new IOException("Operation not permitted")),
                WakeResult.Reason.of(new SocketException("Permission denied (sendto failed)")),
                WakeResult.Reason.of(new SocketException())))
        .extracting(WakeResult.Reason::code)
        .containsExactly("no_route", "no_route", "no_permission", "no_permission", "failed");
  }

  @Test
  void this_servers_networks_are_those_that_are_up_and_can_broadcast() throws Exception {
    assertThat(Network.ofThisServer())
        .allSatisfy(
            network -> {
              assertThat(network.own().isLoopbackAddress()).isFalse();
              assertThat(network.broadcast()).isNotEqualTo(network.own());
            });
  }

  @Test
  void settings_that_would_do_nothing_cannot_be_made() {
    assertThatThrownBy(() -> setting.withPorts(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> setting.withPorts(List.of(0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> setting.withPauses(Duration.ofSeconds(-1), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Time passes while somebody waits, and at no other moment. */
  private WakeSender sender(Network.Source networks) {
    return new WakeSender(
        networks,
        setting,
        time -> {
          pauses.add(time);
          nanos += time.toNanos();
        },
        () -> nanos);
  }

  private static WakeCall call(String mac, @Nullable InetAddress address) {
    return new WakeCall(new MagicPacket(new MacAddress(mac), null), address);
  }

  private static String hex(WakeCall call) {
    return HexFormat.of().formatHex(call.packet().bytes());
  }

  /** What came in, until so many have come and no more do. */
  private static List<String> received(DatagramSocket socket, int count) throws IOException {
    var packets = new ArrayList<String>();
    socket.setSoTimeout(10_000);
    var packet = new DatagramPacket(new byte[2048], 2048);
    try {
      while (true) {
        if (packets.size() == count) socket.setSoTimeout(50);
        packet.setLength(2048);
        socket.receive(packet);
        packets.add(HexFormat.of().formatHex(Arrays.copyOf(packet.getData(), packet.getLength())));
      }
    } catch (SocketTimeoutException _) {
      return packets;
    }
  }
}
