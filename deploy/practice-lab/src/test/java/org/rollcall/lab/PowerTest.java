package org.rollcall.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.client.HttpLine;
import org.rollcall.lab.scenario.ScenarioFile;

class PowerTest {
  @Test
  void a_pc_that_is_off_refuses_connections_until_it_is_switched_on() throws Exception {
    try (var lab = Labs.of("troubles", "T-off")) {
      assertThatThrownBy(() -> HttpLine.to(lab.pc().port())).isInstanceOf(ConnectException.class);

      lab.pc().powerOn();
      lab.visit().close();

      lab.pc().powerOff();
      assertThatThrownBy(() -> HttpLine.to(lab.pc().port())).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void a_silent_pc_neither_accepts_nor_refuses() throws Exception {
    try (var lab = Labs.of("troubles", "T-silent");
        var socket = new Socket()) {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), lab.pc().port());

      assertThatThrownBy(() -> socket.connect(address, 300))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void a_restart_ends_shells_and_keeps_what_was_activated() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy");
        var client = lab.visit()) {
      activate(lab);
      lab.pc().reboot();

      assertThatThrownBy(() -> client.run("ver", "")).isInstanceOf(IOException.class);
      assertThat(lab.pc().shellsOpen()).isZero();
      assertThat(office(lab)).isEqualTo("licensed");
    }
  }

  @Test
  void a_pc_whose_disk_is_restored_forgets_at_every_boot() throws Exception {
    try (var lab = Labs.of("troubles", "T-freeze")) {
      activate(lab);
      assertThat(office(lab)).isEqualTo("licensed");

      lab.pc().reboot();

      assertThat(office(lab)).isEqualTo("oob_grace");
    }
  }

  @Test
  void a_port_that_is_taken_ends_the_lab_at_once() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var options = LabOptions.fromPort(taken.getLocalPort()).withHttpsOffset(1);

      assertThatThrownBy(() -> PracticeLab.start(ScenarioFile.load("classroom", 1), options))
          .isInstanceOf(LabException.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
    }
  }

  private static void activate(Labs lab) throws IOException {
    try (var client = lab.visit()) {
      client.run(Labs.OSPP + "/sethst:kms19.example.edu.tw", "");
      client.run(Labs.OSPP + "/act", "");
    }
  }

  private static String office(Labs lab) {
    return lab.pc().products().getLast().state();
  }
}
