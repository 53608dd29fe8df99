package org.rollcall.activation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.KmsAddress;

class StepTest {
  private static final KmsAddress KMS = new KmsAddress("kms19.example.edu.tw", 1688);
  private static final OsppFolder FOLDER =
      new OsppFolder("C:\\Program Files\\Microsoft Office\\Office16");
  private static final Means SCRIPT = new Means.ScriptHost(FOLDER);
  private static final Means CIM = new Means.Cim();
  private static final ProductKey KEY =
      ProductKey.parse("aaaaa-bbbbb-ccccc-ddddd-eeee1").orElseThrow();
  private static final String POWERSHELL = "powershell -NoProfile -NonInteractive -Command -";

  @Test
  void the_lines_are_those_of_the_document() throws IOException {
    var document = Files.readString(Path.of("FACTS.md"));
    var steps =
        List.of(
            new Step.UseKmsHost(KMS),
            new Step.ActivateOffice(2),
            new Step.ReadOfficeState(FOLDER),
            new Step.UseWindowsKmsHost(KMS),
            new Step.ActivateWindows(),
            new Step.ReadWindowsState(),
            new Step.UseKmsPort(KMS),
            new Step.ReadElevation(),
            new Step.ReadVersion());

    assertThat(steps)
        .allSatisfy(
            step -> {
              var line = step.command(SCRIPT).line();
              // The document writes the folder out once.
              assertThat(document)
                  .containsAnyOf("`" + line + "`", "`" + line.replace(FOLDER.path(), "…") + "`");
            });
  }

  @Test
  void the_folders_are_looked_for_newest_first() {
    assertThat(new Step.FindOfficeFolders().command(SCRIPT).line())
        .isEqualTo(
            "for %d in (\"%ProgramFiles%\\Microsoft Office\\Office16\""
                + " \"%ProgramFiles(x86)%\\Microsoft Office\\Office16\""
                + " \"%ProgramFiles%\\Microsoft Office\\Office15\""
                + " \"%ProgramFiles(x86)%\\Microsoft Office\\Office15\")"
                + " do @if exist \"%~d\\ospp.vbs\" @echo %~d");
  }

  @Test
  void an_activation_gets_more_time_for_more_products() {
    var five = new Step.ActivateOffice(5).command(SCRIPT);

    assertThat(five.line()).contains("//T:210 ");
    assertThat(five.timeout()).isEqualTo(Duration.ofSeconds(225));
  }

  @Test
  void no_script_is_ever_run_silently() {
    assertThat(Step.forOffice(KMS, 2, SCRIPT))
        .extracting(step -> step.command(SCRIPT).line())
        .hasSize(3)
        .noneMatch(line -> line.toUpperCase(java.util.Locale.ROOT).contains("//B"));
  }

  @Test
  void by_cim_the_host_and_port_are_one_step() {
    assertThat(Step.forOffice(KMS, 2, CIM))
        .containsExactly(new Step.UseKmsHost(KMS), new Step.ActivateOffice(2));
    assertThat(parameters(new Step.UseKmsHost(KMS), CIM))
        .isEqualTo(
            "$rollcall = @{ script = 'set-host'; application = 'office';"
                + " host = 'kms19.example.edu.tw'; port = '1688' }");
    assertThat(parameters(new Step.ActivateWindows(), CIM))
        .isEqualTo("$rollcall = @{ script = 'activate'; application = 'windows' }");
  }

  @Test
  void an_office_without_a_usable_folder_goes_by_cim_and_windows_does_not() {
    var noFolder = new Means.ScriptHost(null);

    assertThat(new Step.ActivateOffice(1).command(noFolder).line()).isEqualTo(POWERSHELL);
    assertThat(new Step.ActivateWindows().command(noFolder).line()).contains("slmgr.vbs");
  }

  @Test
  void the_probes_travel_with_the_facts_script() {
    var facts = new Step.ReadFacts(List.of(KMS, new KmsAddress("kms20.example.edu.tw", 1688)));

    assertThat(parameters(facts, SCRIPT))
        .isEqualTo(
            "$rollcall = @{ script = 'facts';"
                + " probe = 'kms19.example.edu.tw:1688,kms20.example.edu.tw:1688' }");
    assertThat(facts.command(CIM).line()).isEqualTo(POWERSHELL);
  }

  @Test
  void a_key_travels_by_input_only_and_does_not_print() {
    var command = new Step.InstallKey(KEY).command(SCRIPT);

    assertThat(command.stdin()).contains("key = 'AAAAA-BBBBB-CCCCC-DDDDD-EEEE1'");
    assertThat(command.line()).isEqualTo(POWERSHELL);
    assertThat(command.redacted().stdin()).contains("key = '" + Secret.DOTS + "'");
    assertThat(command.redacted("echo AAAAA-BBBBB-CCCCC-DDDDD-EEEE1")).isEqualTo("echo •••••");
    assertThat(List.of(command, command.redacted(), new Step.InstallKey(KEY), KEY))
        .noneMatch(shown -> shown.toString().contains("CCCCC"));
  }

  @Test
  void a_line_with_a_secret_in_it_cannot_be_made() {
    var secrets = List.of(Secret.of("hush"));

    assertThatThrownBy(() -> new Command("say hush", null, Duration.ZERO, secrets))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hush");
  }

  @Test
  void what_is_no_key_is_refused_without_being_repeated() {
    assertThat(ProductKey.parse("AAAAA-BBBBB'; calc; '")).isEmpty();
    assertThat(KEY.partial()).isEqualTo("EEEE1");
    assertThatThrownBy(() -> new ProductKey(Secret.of("s3cret")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void the_codes_are_as_they_are_stored() {
    var all =
        List.of(
            new Step.UseKmsHost(KMS),
            new Step.UseKmsPort(KMS),
            new Step.ActivateOffice(1),
            new Step.UseWindowsKmsHost(KMS),
            new Step.ActivateWindows(),
            new Step.InstallKey(KEY),
            new Step.ReadFacts(List.of()),
            new Step.ReadOfficeState(FOLDER),
            new Step.ReadWindowsState(),
            new Step.FindOfficeFolders(),
            new Step.ReadElevation(),
            new Step.ReadVersion(),
            new Step.WakeNeighbours(List.of("00155D010203")),
            new Step.ShutDownIfNobodyIsLoggedOn());

    assertThat(all)
        .extracting(Step::code)
        .containsExactly(
            "office_host",
            "office_port",
            "office_activate",
            "windows_host",
            "windows_activate",
            "install_key",
            "facts",
            "office_state",
            "windows_state",
            "office_folders",
            "elevated",
            "version",
            "wake_neighbours",
            "shut_down");
    var changing = new ArrayList<>(all.subList(0, 6));
    changing.add(new Step.ShutDownIfNobodyIsLoggedOn());
    assertThat(all).filteredOn(Step::changes).isEqualTo(changing);
    assertThat(List.of(SCRIPT.code(), CIM.code())).containsExactly("script_host", "cim");
  }

  private static String parameters(Step step, Means means) {
    var stdin = Objects.requireNonNull(step.command(means).stdin());
    return stdin.substring(0, stdin.indexOf('\n'));
  }
}
