package org.rollcall.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class SealedConversationTest {
  @Test
  void a_whole_visit_activates_office_and_windows() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy")) {
      try (var client = lab.visit()) {
        assertThat(client.run(Labs.POWERSHELL, Labs.FACTS).out()).contains("\"answered\":true");
        client.run(Labs.OSPP + "/sethst:kms19.example.edu.tw", "");
        client.run(Labs.OSPP + "/setprt:1688", "");
        var act = client.run(Labs.OSPP + "/act", "");
        client.run(Labs.SLMGR + "/skms kms19.example.edu.tw:1688", "");
        var ato = client.run(Labs.SLMGR + "/ato", "");

        assertThat(act.out()).contains("<Product activation successful>");
        assertThat(ato.exitCode()).isZero();
      }
      assertThat(lab.pc().products())
          .hasSize(2)
          .allSatisfy(
              product -> {
                assertThat(product.state()).isEqualTo("licensed");
                assertThat(product.minutes()).isEqualTo(259_200);
                assertThat(product.kmsHost()).isEqualTo("kms19.example.edu.tw");
              });
      assertThat(lab.pc().shellsOpen()).isZero();
    }
  }

  @Test
  void output_comes_in_the_code_page_that_the_shell_asked_for() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy")) {
      try (var client = lab.visit(950)) {
        var ver = client.run("ver", "").outAs(Charset.forName("x-windows-950"));
        assertThat(ver).contains("[版本 10.0.22631");
        assertThat(client.run("chcp 65001>nul & ver", "").out()).contains("[版本 10.0.22631");
      }
      try (var client = lab.visit(437)) {
        assertThat(client.run("ver", "").out()).contains("[?? 10.0.22631");
      }
    }
  }

  @Test
  void exit_codes_are_unsigned() throws Exception {
    try (var lab = Labs.of("troubles", "T-f074");
        var client = lab.visit()) {
      assertThat(client.run(Labs.SLMGR + "/ato", "").exitCode()).isEqualTo(0xC004F074L);
      assertThat(client.run("exit 1", "").exitCode()).isEqualTo(1);
      assertThat(client.run("exit -1073741510", "").exitCode()).isEqualTo(0xC000013AL);
    }
  }

  @Test
  void a_long_script_travels_by_stdin() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy");
        var client = lab.visit()) {
      var script = Labs.FACTS + "# nothing to see here, but plenty of it\r\n".repeat(750);

      assertThat(client.run(Labs.POWERSHELL, script).out()).contains("\"script\":\"facts\"");
      assertThat(lab.pc().commandLog().getLast().step()).isEqualTo("facts");
    }
  }

  @Test
  void a_flood_of_output_arrives_whole() throws Exception {
    try (var lab = Labs.of("hostile", "H-flood");
        var client = lab.visit()) {
      assertThat(client.run(Labs.POWERSHELL, Labs.FACTS).length()).isEqualTo(50 << 20);
    }
  }

  @Test
  void product_keys_stay_out_of_the_log() throws Exception {
    try (var lab = Labs.of("troubles", "T-no-key");
        var client = lab.visit()) {
      var key = "AAAAA-BBBBB-CCCCC-DDDDD-B7WHN";
      client.run(Labs.OSPP + "/inpkey:" + key, "");
      client.run(
          Labs.POWERSHELL, "$rollcall = @{ script = 'install-key'; key = '" + key + "' }\nexit\n");

      assertThat(lab.pc().commandLog()).hasSize(2);
      assertThat(lab.pc().commandLog().toString()).doesNotContain("AAAAA").contains("B7WHN");
    }
  }
}
