package org.rollcall.lab.cmd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OsppTest {
  private static final String RULE = "-".repeat(39);

  @Test
  void activating_prints_one_block_a_product_as_real_pcs_do() {
    var console = new Consoles("T-healthy");
    ospp(console, "/sethst:kms19.example.edu.tw");

    assertThat(ospp(console, "/act"))
        .containsExactly(
            "---Processing--------------------------",
            RULE,
            "Installed product key detected - attempting to activate the following product:",
            "SKU ID: 85dd8b5f-eaa4-4af3-a628-cce9e77c9a03",
            "LICENSE NAME: Office 19, Office19ProPlus2019VL_KMS_Client_AE edition",
            "LICENSE DESCRIPTION: Office 19, VOLUME_KMSCLIENT channel",
            "Last 5 characters of installed product key: D4XBQ",
            "<Product activation successful>",
            RULE,
            RULE,
            "---Exiting-----------------------------");
  }

  @Test
  void a_setting_is_applied_once_for_all_products() {
    var console = new Consoles("T-ltsc2021");

    assertThat(ospp(console, "/sethst:kms19.example.edu.tw"))
        .containsExactly(
            "---Processing--------------------------",
            RULE,
            "Successfully applied setting.",
            RULE,
            "---Exiting-----------------------------");
    assertThat(console.pc.keyed(false))
        .hasSize(3)
        .allMatch(license -> "kms19.example.edu.tw".equals(license.kms().host()));
  }

  @Test
  void an_activated_product_shows_its_minutes_and_its_host() {
    var console = new Consoles("T-healthy");
    ospp(console, "/sethst:kms19.example.edu.tw");
    ospp(console, "/setprt:1688");
    ospp(console, "/act");
    console.clock.advance(Duration.ofMinutes(1440 + 7));

    assertThat(ospp(console, "/dstatus"))
        .contains(
            "LICENSE STATUS:  ---LICENSED--- ",
            "ERROR CODE: 0x4004F040 (for information purposes only as the status is licensed)",
            "REMAINING GRACE: 178 days  (257753 minute(s) before expiring)",
            "Last 5 characters of installed product key: D4XBQ",
            "\tKMS machine registry override defined: kms19.example.edu.tw:1688",
            "\tRenewal Interval: 10080 minutes");
  }

  @Test
  void an_activation_runs_out_when_nobody_renews_it() {
    var console = new Consoles("T-healthy");
    ospp(console, "/sethst:kms19.example.edu.tw");
    ospp(console, "/act");
    console.clock.advance(Duration.ofDays(181));
    var tolerated = ospp(console, "/dstatus");
    console.clock.advance(Duration.ofDays(30));

    assertThat(tolerated).contains("LICENSE STATUS:  ---OOT_GRACE--- ");
    assertThat(ospp(console, "/dstatus")).contains("LICENSE STATUS:  ---NOTIFICATIONS--- ");
  }

  @Test
  void each_trouble_is_answered_by_its_code() {
    assertThat(activation("T-act-denied")).contains("ERROR CODE: 0x80070005");
    assertThat(activation("T-kms-clock")).contains("ERROR CODE: 0xC004F06C");
    assertThat(activation("T-clock")).contains("ERROR CODE: 0xC004F06C");
    assertThat(activation("T-f039")).contains("ERROR CODE: 0xC004F039");
    assertThat(activation("T-f038")).contains("ERROR CODE: 0xC004F038");
    assertThat(activation("T-port-closed")).contains("ERROR CODE: 0xC004F074");
    assertThat(activation("T-f038-windows")).contains("<Product activation successful>");
    assertThat(activation("T-retail-beside"))
        .contains("<Product activation successful>", "ERROR CODE: 0xC004C003");
  }

  @Test
  void a_host_that_nobody_knows_is_not_reached() {
    var console = new Consoles("T-healthy");
    ospp(console, "/sethst:kms99.example.edu.tw");

    assertThat(ospp(console, "/act")).contains("ERROR CODE: 0xC004F074");
  }

  @Test
  void what_failed_once_succeeds_the_second_time() {
    var console = new Consoles("T-f074-once");
    ospp(console, "/sethst:kms19.example.edu.tw");

    assertThat(ospp(console, "/act")).contains("ERROR CODE: 0xC004F074");
    assertThat(ospp(console, "/act")).contains("<Product activation successful>");
  }

  @Test
  void success_in_vain_changes_nothing() {
    var console = new Consoles("T-unconfirmed");
    ospp(console, "/sethst:kms19.example.edu.tw");

    assertThat(ospp(console, "/act")).contains("<Product activation successful>");
    assertThat(ospp(console, "/dstatus")).contains("LICENSE STATUS:  ---OOB_GRACE--- ");
  }

  @Test
  void without_keys_there_is_nothing_to_do() {
    var console = new Consoles("T-no-key");

    assertThat(ospp(console, "/act")).contains("<No installed product keys detected>");
    assertThat(ospp(console, "/sethst:h"))
        .contains("No Office KMS licenses were found on the system.");
    assertThat(ospp(console, "/dstatusall"))
        .contains("LICENSE STATUS:  ---UNLICENSED--- ", "ERROR CODE: 0xC004F014");
  }

  @Test
  void a_key_is_known_by_its_last_five_characters() {
    var console = new Consoles("T-no-key");

    assertThat(ospp(console, "/inpkey:AAAAA-BBBBB-CCCCC-DDDDD-XXXXX"))
        .contains("ERROR CODE: 0xC004F050");
    assertThat(ospp(console, "/inpkey:AAAAA-BBBBB-CCCCC-DDDDD-B7WHN"))
        .contains("<Product key installation successful>");
    assertThat(ospp(console, "/dstatus"))
        .contains("Last 5 characters of installed product key: B7WHN");
  }

  @Test
  void the_script_is_english_in_every_windows_but_its_banner_is_not() {
    var banner = new Consoles("T-healthy").out(line("/dcmid").replace("//nologo ", ""));
    var none = new Consoles("T-healthy").out(line("/dcmid"));

    assertThat(banner).contains("著作權所有").contains("Client Machine ID (CMID): ");
    assertThat(none).doesNotContain("著作權所有");
  }

  @Test
  void a_script_host_that_is_missing_or_off_says_so() {
    assertThat(new Consoles("T-no-vbscript").out(line("/act"))).contains("VBScript");
    assertThat(new Consoles("T-no-wsh").out(line("/act"))).contains("Windows Script Host");
    assertThat(new Consoles("T-no-wsh").run(line("/act"))).isEqualTo(1);
  }

  private static List<String> activation(String pc) {
    var console = new Consoles(pc);
    ospp(console, "/sethst:kms19.example.edu.tw");
    return ospp(console, "/act");
  }

  private static List<String> ospp(Consoles console, String option) {
    return List.of(console.out(line(option)).split("\r\n", 0));
  }

  private static String line(String option) {
    return "cscript //nologo //T:60 \"C:\\Program Files\\Microsoft Office\\Office16\\ospp.vbs\" "
        + option;
  }
}
