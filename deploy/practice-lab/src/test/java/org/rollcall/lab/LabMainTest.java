package org.rollcall.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.client.LabClient;

class LabMainTest {
  // A delay of 0.2 s, less what two readings of a clock may differ by.
  private static final Duration AT_LEAST = Duration.ofMillis(190);

  @Test
  void the_command_line_is_read_and_what_is_wrong_with_it_is_named() {
    var arguments = LabArguments.of("--pcs", "3", "--scenario", "campus", "--delay", "2.0");

    assertThat(arguments.pcs()).isEqualTo(3);
    assertThat(arguments.scenario()).isEqualTo("campus");
    assertThat(arguments.delay()).isEqualTo(2.0);
    assertThatThrownBy(() -> LabArguments.of("--pcs", "many")).hasMessageContaining("many");
    assertThatThrownBy(() -> LabArguments.of("--pcs")).hasMessageContaining("--pcs");
    assertThatThrownBy(() -> LabArguments.of("--speed", "1")).hasMessageContaining("--speed");
  }

  @Test
  void whoever_starts_a_lab_is_told_what_to_practise_with() throws Exception {
    var out = new ByteArrayOutputStream();
    var arguments = LabArguments.of("--pcs", "2", "--port-base", "0", "--control-port", "0");
    try (var running =
        LabMain.start(arguments, new PrintStream(out, true, StandardCharsets.UTF_8))) {
      var pc = running.lab().pcs().getFirst();
      var lines = out.toString(StandardCharsets.UTF_8).lines().toList();

      assertThat(lines.getFirst()).isEqualTo("name,address,port,room,mac,note");
      assertThat(lines.get(1))
          .isEqualTo("A101-01,127.0.0.1," + pc.port() + ",A101," + pc.mac() + ",");
      assertThat(lines).anyMatch(line -> line.contains("labadmin") && line.contains("Practice"));
      assertThat(lines)
          .anyMatch(
              line -> line.endsWith("UDP port " + running.lab().wakePort() + " of 127.0.0.1"));
      assertThat(lines).anyMatch(line -> line.contains("kms19.example.edu.tw:1688"));
    }
  }

  @Test
  void the_control_port_tells_what_happened_and_moves_pcs() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy");
        var control = ControlServer.start(lab.lab(), 0)) {
      var client = LabClient.visit(lab.pc().port(), lab.pc().password(), 65001);
      client.run("ver", "");
      var log = new ObjectMapper().readTree(ask(control, "GET", "/log"));

      assertThat(log.get(0).get("step").asText()).isEqualTo("version");
      assertThat(log.get(0).get("end").asText()).isNotEmpty();
      assertThat(ask(control, "GET", "/shells")).contains("\"open\":1");
      assertThat(ask(control, "POST", "/pcs/T-healthy/reboot")).contains("true");
      assertThat(ask(control, "GET", "/shells")).contains("\"open\":0");
      assertThat(ask(control, "POST", "/pcs/nobody/off")).contains("error");
      client.close();
    }
  }

  @Test
  void the_control_port_sets_how_long_every_command_takes() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy");
        var control = ControlServer.start(lab.lab(), 0)) {
      assertThat(ask(control, "POST", "/delay/0.2")).contains("true");
      assertThat(ask(control, "POST", "/delay/soon")).contains("error");
      var client = LabClient.visit(lab.pc().port(), lab.pc().password(), 65001);
      client.run("ver", "");

      var told = lab.pc().commandLog().getFirst();
      assertThat(Duration.between(told.start(), told.end())).isGreaterThanOrEqualTo(AT_LEAST);
      client.close();
    }
  }

  @Test
  void a_cell_that_holds_a_comma_is_quoted() {
    try (var lab = Labs.of("hostile", "H-sql")) {
      assertThat(lab.lab().csv()).contains("'; DROP TABLE machine; --");
    }
    try (var lab = Labs.of("hostile", "H-formula")) {
      assertThat(lab.lab().csv()).contains("\"=HYPERLINK(\"\"http://example.invalid\"\")\"");
    }
  }

  private static String ask(ControlServer control, String method, String path) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + control.port() + path);
    var request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }
}
