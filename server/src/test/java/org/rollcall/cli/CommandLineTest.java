package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private static final String ACT =
      """
      ---Processing--------------------------
      ---------------------------------------
      Installed product key detected - attempting to activate the following product:
      SKU ID: 85dd8b5f-eaa4-4af3-a628-cce9e77c9a03
      LICENSE NAME: Office 19, Office19ProPlus2019VL_KMS_Client_AE edition
      LICENSE DESCRIPTION: Office 19, VOLUME_KMSCLIENT channel
      Last 5 characters of installed product key: D4XBQ
      ERROR CODE: 0xC004F074
      ERROR DESCRIPTION: The Software Licensing Service reported that the product could not be activated.
      ---------------------------------------
      ---Exiting-----------------------------
      """;

  @TempDir Path folder;

  @Test
  void every_bad_row_is_told_with_its_line_and_nothing_is_contacted() throws IOException {
    var list = Files.writeString(folder.resolve("room.csv"), "name,port\na,5985\nb,x\nA,1\n");
    var terminal = new CapturedTerminal("");

    var code =
        terminal.run(
            "activate",
            "--machines",
            list.toString(),
            "--kms",
            "kms19.example.edu.tw",
            "--username",
            "u",
            "--password-file",
            list.toString(),
            "--lang",
            "en");

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("Line 3: 'x' is no port", "Line 4: The machine 'A'");
    assertThat(terminal.err()).contains("no PC was contacted");
  }

  @Test
  void a_dry_run_shows_the_manual_sequence_and_contacts_nothing() throws IOException {
    var list = Files.writeString(folder.resolve("room.csv"), "name\na\nb\n");
    var terminal = new CapturedTerminal("");

    var code =
        terminal.run(
            "activate",
            "--machines",
            list.toString(),
            "--kms",
            "kms19.example.edu.tw:1688",
            "--dry-run",
            "--lang",
            "zh-TW");

    assertThat(code).isZero();
    assertThat(terminal.out())
        .contains("2 台電腦", "ospp.vbs\" /sethst:kms19.example.edu.tw", "ospp.vbs\" /act")
        .contains("slmgr.vbs\" /skms kms19.example.edu.tw:1688", "沒有連線到任何電腦");
  }

  @Test
  void pasted_output_is_read_as_json_with_the_reports_names_and_null_where_it_is_silent()
      throws IOException {
    var terminal = new CapturedTerminal(ACT);

    assertThat(terminal.run("read", "--format", "json")).isZero();

    var entries = new ObjectMapper().readTree(terminal.out());
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).properties().stream().map(Map.Entry::getKey))
        .containsExactly(
            "license_name",
            "sku_id",
            "partial_key",
            "channel",
            "state",
            "error_code",
            "remaining_minutes",
            "kms_host");
    assertThat(entries.get(0).path("state").asText()).isEqualTo("activation_failed");
    assertThat(entries.get(0).path("error_code").asText()).isEqualTo("0xC004F074");
    assertThat(entries.get(0).path("kms_host").isNull()).isTrue();
  }

  @Test
  void a_code_is_explained_however_it_is_written_and_an_unknown_one_is_said_to_be_unknown() {
    for (var code : new String[] {"0xC004F074", "c004f074", "3221549172", "-1073418124"}) {
      var terminal = new CapturedTerminal("");
      assertThat(terminal.run("explain", code, "--lang", "zh-TW")).isZero();
      assertThat(terminal.out()).contains("0xC004F074", "原因：", "處理：", "誰可以處理：");
    }
    var unknown = new CapturedTerminal("");
    assertThat(unknown.run("explain", "0xC0DEC0DE", "--lang", "en")).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.out()).contains("0xC0DEC0DE is not known");
    assertThat(new CapturedTerminal("").run("explain", "hello")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void the_kit_holds_the_hosts_that_were_given() throws IOException {
    var terminal = new CapturedTerminal("");

    assertThat(
            terminal.run("kit", "--kms", "kms19.example.edu.tw:1689", "--out", folder.toString()))
        .isZero();

    try (var zip = new ZipFile(folder.resolve("rollcall-kit.zip").toFile())) {
      var command = zip.getInputStream(zip.getEntry("rollcall-activate.cmd")).readAllBytes();
      assertThat(new String(command, StandardCharsets.UTF_8))
          .contains("kms19.example.edu.tw", "1689");
    }
  }

  @Test
  void status_reads_the_room_and_changes_nothing() throws IOException {
    try (var classroom = new Classroom("classroom", 3, folder)) {
      var before = classroom.lab().pcs().getFirst().products();

      var code = classroom.run(new CapturedTerminal(""), "status");

      assertThat(code).isEqualTo(ExitCode.NEEDS_A_PERSON);
      assertThat(classroom.rows()).hasSizeGreaterThan(3);
      assertThat(classroom.lab().pcs().getFirst().products()).isEqualTo(before);
    }
  }

  @Test
  void a_second_run_leaves_alone_what_the_first_activated() throws IOException {
    try (var classroom = new Classroom("healthy", 3, folder)) {
      assertThat(classroom.run(new CapturedTerminal(""), "activate")).isZero();
      assertThat(classroom.run(new CapturedTerminal(""), "activate")).isZero();

      assertThat(classroom.rows())
          .allMatch(row -> row.path("outcome").asText().equals("already_active"));
      for (var pc : classroom.lab().pcs()) {
        assertThat(pc.commandLog()).filteredOn(entry -> entry.line().endsWith("/act")).hasSize(1);
      }
    }
  }

  @Test
  void nonsense_is_refused_with_the_usage_code() {
    assertThat(new CapturedTerminal("").run("nonsense")).isEqualTo(ExitCode.USAGE);
    assertThat(new CapturedTerminal("").run("activate")).isEqualTo(ExitCode.USAGE);
    assertThat(new CapturedTerminal("").run()).isEqualTo(ExitCode.USAGE);
  }
}
