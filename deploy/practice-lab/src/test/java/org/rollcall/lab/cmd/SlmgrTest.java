package org.rollcall.lab.cmd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlmgrTest {
  private static final String SLMGR =
      "cscript //nologo //T:60 \"%SystemRoot%\\System32\\slmgr.vbs\" ";

  @Test
  void an_english_pc_prints_what_is_published_of_real_ones() {
    var console = new Consoles("T-english");
    console.run(SLMGR + "/skms kms19.example.edu.tw:1688");
    console.run(SLMGR + "/ato");

    assertThat(console.out(SLMGR + "/dli").lines())
        .containsSubsequence(
            "Name: Windows(R), Enterprise edition",
            "Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel",
            "Partial Product Key: N2PXG",
            "License Status: Licensed",
            "Volume activation expiration: 259200 minute(s) (180 day(s))",
            "Configured Activation Type: All",
            "",
            "Most recent activation information:",
            "Key Management Service client information",
            "    Registered KMS machine name: kms19.example.edu.tw:1688",
            "    Activation interval: 120 minutes",
            "    Renewal interval: 10080 minutes",
            "    KMS host caching is enabled");
  }

  @Test
  void a_chinese_pc_says_the_same_in_chinese() {
    var console = new Consoles("T-healthy");
    console.run(SLMGR + "/skms kms19.example.edu.tw:1688");
    console.run(SLMGR + "/ato");

    assertThat(console.out(SLMGR + "/dlv"))
        .contains("授權狀態: 已授權", "259200 分鐘 (180 天)", "VOLUME_KMSCLIENT channel", "N2PXG");
  }

  @Test
  void a_refusal_is_printed_and_is_the_exit_code() {
    var console = new Consoles("T-f038");
    console.run(SLMGR + "/skms kms19.example.edu.tw:1688");

    assertThat(console.run(SLMGR + "/ato")).isEqualTo(0xC004F038);
    assertThat(console.out()).contains("錯誤: 0xC004F038 ");
  }

  @Test
  void setting_a_host_needs_elevated_rights_and_activating_does_not() {
    var console = new Consoles("T-not-elevated");

    assertThat(console.run(SLMGR + "/skms kms19.example.edu.tw")).isEqualTo(0x80070005);
    assertThat(console.run(SLMGR + "/ato")).isEqualTo(0xC004F074);
  }

  @Test
  void what_the_maker_of_the_pc_licensed_has_no_end() {
    var console = new Consoles("T-no-office");

    assertThat(console.out(SLMGR + "/xpr")).contains("這部電腦已永久啟用。");
    assertThat(console.out(SLMGR + "/dli")).contains("OEM_DM channel").doesNotContain("分鐘");
  }

  @Test
  void a_time_limit_is_told_as_a_date() {
    var console = new Consoles("T-english");

    assertThat(console.out(SLMGR + "/xpr"))
        .contains("Windows(R), Enterprise edition:")
        .contains("12/18/2026 8:41:00");
  }
}
