package org.rollcall.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rollcall.lab.client.HttpLine;
import org.rollcall.lab.client.LabClient;
import org.rollcall.lab.clock.SettableLabClock;
import org.rollcall.lab.scenario.ScenarioFile;

@Timeout(60)
class WakeTest {
  private static final Duration BOOT = Duration.ofSeconds(5);

  private final SettableLabClock clock =
      new SettableLabClock(Instant.parse("2026-11-23T14:00:00Z"));
  private final PracticeLab lab =
      PracticeLab.start(ScenarioFile.load("sleepers", 100), LabOptions.anyPorts().withClock(clock));

  /** Each PC has set its timers once it answers what it was asked after its start. */
  @BeforeEach
  void awaitTimers() {
    lab.pcs().forEach(SimulatedPc::shellsOpen);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void a_magic_packet_wakes_a_pc_once_it_has_booted() throws Exception {
    var waiting = clock.waiting();
    send(magic(pc("S201-13")));
    while (clock.waiting() == waiting) Thread.onSpinWait();
    assertOff(pc("S201-13"));

    clock.advance(BOOT);

    awaitOn(pc("S201-13"));
  }

  @Test
  void a_packet_in_the_midst_of_others_is_heard_and_anything_else_is_passed_over()
      throws Exception {
    var waiting = clock.waiting();
    var packet = magic(pc("S202-12"));
    send(new byte[0]);
    send(new byte[] {-1, -1, -1, -1, -1, -1});
    send(Arrays.copyOf(packet, 101));
    send(new byte[60_000]);
    send(magic("FFFFFFFFFFFF"));
    var longer = new byte[140];
    System.arraycopy(packet, 0, longer, 20, packet.length);
    send(longer);
    while (clock.waiting() == waiting) Thread.onSpinWait();
    clock.advance(BOOT);

    awaitOn(pc("S202-12"));
    assertThat(clock.waiting()).isLessThanOrEqualTo(waiting);
  }

  @Test
  void a_pc_behind_a_router_hears_its_neighbour_alone() throws Exception {
    var waiting = clock.waiting();
    send(magic(pc("S201-14")));
    send(magic(pc("S201-13")));
    while (clock.waiting() == waiting) Thread.onSpinWait();
    clock.advance(BOOT);
    awaitOn(pc("S201-13"));
    assertOff(pc("S201-14"));

    assertThat(relay("S202-01", pc("S201-14"))).contains("\"sent\":1");
    assertThat(relay("S201-01", pc("S201-15"))).contains("\"sent\":1");
    clock.advance(BOOT);

    awaitOn(pc("S201-15"));
    assertOff(pc("S201-14"));
  }

  @Test
  void no_packet_wakes_a_pc_that_is_set_not_to_wake_or_has_fast_startup() throws Exception {
    relay("S201-01", pc("S201-11"));
    relay("S202-01", pc("S202-15"));
    clock.advance(BOOT);

    assertOff(pc("S201-11"));
    assertOff(pc("S202-15"));
  }

  @Test
  void a_pc_comes_on_when_somebody_comes_and_repeated_packets_do_not_put_it_off() throws Exception {
    clock.advance(Duration.ofSeconds(19));
    assertOff(pc("S201-11"));

    clock.advance(Duration.ofSeconds(1));
    awaitOn(pc("S201-11"));

    relay("S201-01", pc("S201-14"));
    clock.advance(Duration.ofSeconds(4));
    relay("S201-01", pc("S201-14"));
    clock.advance(Duration.ofSeconds(1));
    awaitOn(pc("S201-14"));
  }

  @Test
  void a_pc_shuts_down_half_a_minute_after_it_was_told_to_unless_somebody_is_logged_on()
      throws Exception {
    assertThat(run("S201-01", "script = 'shut-down'")).contains("\"result\":\"shut_down\"");
    assertThat(run("S201-10", "script = 'shut-down'")).contains("somebody_logged_on");
    clock.advance(Duration.ofSeconds(29));
    HttpLine.to(pc("S201-01").port()).close();

    clock.advance(Duration.ofSeconds(1));

    while (isOn(pc("S201-01"))) Thread.onSpinWait();
    HttpLine.to(pc("S201-10").port()).close();
  }

  @Test
  void every_pc_has_an_address_of_its_own_that_no_maker_gave_out() {
    var campus = ScenarioFile.load("campus", 5_000).pcs();

    assertThat(campus.stream().map(spec -> org.rollcall.lab.pc.Identity.of(spec).mac()))
        .doesNotHaveDuplicates()
        .allMatch(mac -> mac.matches("02(-[0-9A-F]{2}){5}"));
  }

  private SimulatedPc pc(String name) {
    return lab.pc(name).orElseThrow();
  }

  private String relay(String from, SimulatedPc sleeper) throws IOException {
    var answer = run(from, "script = 'wake-neighbours'; macs = '" + digits(sleeper) + "'");
    // The packet is heard on the sleeper's own loop; whoever asks it next comes after that.
    assertThat(sleeper.shellsOpen()).isZero();
    return answer;
  }

  private String run(String name, String parameters) throws IOException {
    try (var client = LabClient.visit(pc(name).port(), lab.password(), Labs.UTF_8)) {
      return client.run(Labs.POWERSHELL, "$rollcall = @{ " + parameters + " }\nexit\n").out();
    }
  }

  private void send(byte[] packet) throws IOException {
    try (var socket = new DatagramSocket()) {
      var loopback = InetAddress.getLoopbackAddress();
      socket.send(new DatagramPacket(packet, packet.length, loopback, lab.wakePort()));
    }
  }

  private static byte[] magic(SimulatedPc pc) {
    return magic(digits(pc));
  }

  private static byte[] magic(String mac) {
    return HexFormat.of().parseHex("FFFFFFFFFFFF" + mac.repeat(16));
  }

  private static String digits(SimulatedPc pc) {
    return pc.mac().replace("-", "");
  }

  private static void assertOff(SimulatedPc pc) {
    assertThatThrownBy(() -> HttpLine.to(pc.port())).isInstanceOf(ConnectException.class);
  }

  private static void awaitOn(SimulatedPc pc) {
    var giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!isOn(pc)) {
      assertThat(System.nanoTime() - giveUpAt).as(pc.name() + " stays off").isNegative();
    }
  }

  private static boolean isOn(SimulatedPc pc) {
    try (var _ = HttpLine.to(pc.port())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
