package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.discovery.directory.Campus;
import org.rollcall.discovery.directory.Security;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.store.StoreLocation;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wake.WakeSetting;
import org.rollcall.web.exposure.Exposure;

/** The commands of an operator against a real server, which visits a practice classroom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunCommandTest {
  private static final int PCS = 6;

  @TempDir private static Path folder;
  private PracticeLab lab;
  private RunningServer server;
  private CapturedTerminal terminal = new CapturedTerminal("");

  @BeforeAll
  void start() throws IOException {
    lab = PracticeLab.start(ScenarioFile.load("healthy", PCS), LabOptions.anyPorts());
    Files.writeString(folder.resolve("room.csv"), lab.csv());
    Files.writeString(folder.resolve("password"), lab.password());
    var files = new ServerFolder(folder);
    var setting =
        new RunningServer.Setting(
            StoreLocation.memory("cli-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"),
            files.token(),
            files.vaultKey(),
            files.auditHead(),
            new Trust.PublicAuthorities(),
            "test",
            50,
            Duration.ofSeconds(60),
            WakeSetting.USUAL);
    server = RunningServer.start(Exposure.local(0), setting, Map.of());
    assertThat(
            run(
                "credential",
                "set",
                "lab",
                "--username",
                lab.account(),
                "--password-file",
                folder.resolve("password").toString()))
        .isZero();
  }

  @AfterAll
  void stop() {
    server.close();
    lab.close();
  }

  private int run(String... typed) {
    terminal = new CapturedTerminal("");
    var arguments = new ArrayList<>(List.of(typed));
    arguments.addAll(List.of("--server", server.uri().toString(), "--lang", "en"));
    arguments.addAll(List.of("--token-file", folder.resolve("operator-token").toString()));
    return terminal.run(arguments.toArray(String[]::new));
  }

  private int order(String... more) {
    var arguments = new ArrayList<>(List.of("run", "start", "--credential", "lab"));
    arguments.addAll(List.of("--machines", folder.resolve("room.csv").toString()));
    arguments.addAll(List.of("--kms", lab.scenario().mainKms().address()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private long lastRun() throws IOException {
    run("run", "list", "--format", "json");
    return new ObjectMapper().readTree(terminal.out()).at("/0/id").asLong();
  }

  @Test
  void a_classroom_is_activated_by_the_server_while_the_operator_watches() throws IOException {
    var code = order("--waves", "1", "--wait", "--reason", "開學前");

    assertThat(terminal.err()).doesNotContain("Exception");
    assertThat(code).as(terminal.out() + terminal.err()).isZero();
    assertThat(terminal.out()).contains("over " + PCS + " PCs has started", "Activated");
    var id = Long.toString(lastRun());
    assertThat(run("run", "show", id, "--targets", "--format", "csv")).isZero();
    assertThat(terminal.out().lines()).hasSize(PCS + 1);
    assertThat(run("run", "show", id)).isZero();
    assertThat(terminal.out()).contains("開學前", "finished", "started");
    assertThat(run("run", "watch", id)).isZero();
    var report = folder.resolve("report.csv");
    assertThat(run("run", "report", id, "--out", report.toString())).isZero();
    assertThat(report).content().startsWith("\uFEFFmachine,").contains("activated");
    assertThat(run("run", "again", id, "--outcome", "activated,already_active", "--wait")).isZero();
    assertThat(terminal.out()).contains("Already");
  }

  @Test
  void a_queued_run_is_begun_paused_resumed_and_stopped() throws IOException {
    assertThat(order("--hold")).isZero();
    assertThat(terminal.out()).contains("run begin");
    var id = Long.toString(lastRun());

    assertThat(run("run", "pause", id, "--reason", "exam")).isZero();
    assertThat(terminal.out()).contains("paused");
    assertThat(run("run", "watch", id)).isEqualTo(ExitCode.NEEDS_A_PERSON);
    assertThat(terminal.err()).contains("an operator asked for it", "run resume " + id);
    assertThat(run("run", "begin", id)).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("The run is paused");
    assertThat(run("run", "stop", id)).isZero();
    run("run", "show", id);
    assertThat(terminal.out()).contains("exam");
  }

  @Test
  void a_dry_run_says_what_would_be_done_and_orders_nothing() throws IOException {
    var before = lastRun();

    assertThat(order("--dry-run", "--waves", "2,2", "--wake")).isZero();

    assertThat(terminal.out()).contains(PCS + " PCs would have", "2 → 2 → 2", "dry run");
    assertThat(lastRun()).isEqualTo(before);
  }

  private void takeUp() {
    assertThat(run("import", folder.resolve("room.csv").toString(), "--apply")).isZero();
  }

  @Test
  void a_room_and_a_group_say_as_whom_their_pcs_are_entered_and_the_nearest_word_counts() {
    takeUp();
    var password = folder.resolve("password").toString();
    for (var name : List.of("room", "first", "second")) {
      run("credential", "set", name, "--username", "u", "--password-file", password);
    }
    var pc = lab.pcs().getFirst();
    var room = pc.spec().place().room();
    run("groups", "add", "one", "--where", "room:=" + room, "--credential", "first");
    run("groups", "add", "two", "--where", "name:=" + pc.name(), "--credential", "second");
    var dry = new String[] {"run", "start", "--group", "two", "--kms", "k", "--dry-run"};

    assertThat(run(dry)).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains(pc.name(), "one → first", "two → second");
    assertThat(run(with(dry, "--credential", "lab"))).isZero();
    assertThat(terminal.out()).contains("1 PCs by lab (named for the run)");
    run("groups", "remove", "one");
    assertThat(run(with(dry, "--credential", "lab"))).isZero();
    assertThat(terminal.out()).contains("1 PCs by second (group two)");
    run("rooms", "set", room, "--credential", "room");
    assertThat(run(dry)).isZero();
    assertThat(terminal.out()).contains("1 PCs by room (room " + room + ")");
    run("machines", "set", pc.name(), "--credential", "lab");
    assertThat(run(dry)).isZero();
    assertThat(terminal.out()).contains("1 PCs by lab (named by the PC)");
    run("machines", "set", pc.name(), "--credential", "");
    run("rooms", "set", room, "--credential", "");
    run("groups", "remove", "two");
  }

  private static String[] with(String[] words, String... more) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void pcs_of_the_inventory_are_run_over_by_a_selector_as_their_room_is_entered() {
    takeUp();
    var pc = lab.pcs().getLast();
    var room = pc.spec().place().room();
    var kms = lab.scenario().mainKms().address();
    run("rooms", "set", room, "--credential", "lab");
    var start = List.of("run", "start", "--where", "name:=" + pc.name(), "--kms", kms, "--wait");

    var code = run(start.toArray(String[]::new));

    run("rooms", "set", room, "--credential", "");
    assertThat(code).as(terminal.out() + terminal.err()).isZero();
    assertThat(run("machines", "show", pc.name())).isZero();
    assertThat(terminal.out()).contains("days left", kms.replaceFirst(":.*", ""));
    assertThat(run("run", "start", "--kms", "k")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("--where SELECTOR");
    assertThat(run("run", "start", "--kms", "k", "--where", "x", "--machines", "y"))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_pc_is_entered_by_the_password_that_laps_keeps_and_one_without_says_what_to_do()
      throws Exception {
    try (var campus = new Campus()) {
      var with = lab.pcs().get(1);
      var without = lab.pcs().get(2);
      var kept = new ObjectMapper().createObjectNode().put("n", lab.account());
      campus.computer(
          with.name(), "OU=Labs", "msLAPS-Password", kept.put("p", lab.password()).toString());
      campus.computer(without.name(), "OU=Labs");
      takeUpDirectory(campus);
      var both = "name:=" + with.name() + ",=" + without.name();
      var kms = lab.scenario().mainKms().address();

      var code =
          run("run", "start", "--where", both, "--credential", "laps", "--kms", kms, "--wait");

      assertThat(code).as(terminal.out() + terminal.err()).isEqualTo(ExitCode.NEEDS_A_PERSON);
      assertThat(terminal.out())
          .contains("no LAPS password", "Set-LapsADReadPasswordPermission")
          .doesNotContain(lab.password());
      run("run", "show", Long.toString(lastRun()), "--targets", "--format", "csv");
      assertThat(terminal.out())
          .containsPattern(with.name() + ",.*activ")
          .containsPattern(without.name() + ",.*not_reached,laps_missing");
    }
  }

  private void takeUpDirectory(Campus campus) throws IOException {
    takeUp();
    var password = Files.writeString(folder.resolve("reader"), Campus.PASSWORD).toString();
    run("credential", "set", "reader", "--username", Campus.READER, "--password-file", password);
    var ca = Files.writeString(folder.resolve("campus.pem"), campus.pem()).toString();
    var add = List.of("sources", "add", "campus", "--host", "localhost", "--ca-file", ca);
    var port = Integer.toString(campus.at(Security.LDAPS).port());
    var words = new ArrayList<>(add);
    words.addAll(List.of("--port", port, "--credential", "reader", "--base", Campus.TOP));
    assertThat(run(words.toArray(String[]::new))).as(terminal.err()).isZero();
    assertThat(run("credential", "set", "laps", "--laps", "campus")).isZero();
  }

  @Test
  void what_the_server_refuses_is_told_with_its_field_and_the_mend() {
    assertThat(order("--at-once", "9999")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("at_once: takes 1 to 5000.");
    assertThat(order("--deadline", "soon")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("deadline: 'soon' is not understood", "PT8H");
    assertThat(run("run", "show", "999")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("There is no run 999.");
  }

  @Test
  void a_row_that_asks_for_an_unknown_credential_is_told_with_its_line() throws IOException {
    var list = Files.writeString(folder.resolve("bad.csv"), "name,credential\nA,nobody\n");

    assertThat(run("run", "start", "--machines", list.toString(), "--kms", "k"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("Line 2", "rollcall credential set nobody");
  }

  @Test
  void a_server_that_is_not_there_and_a_token_that_is_none_are_told() throws IOException {
    var token = folder.resolve("operator-token").toString();
    terminal = new CapturedTerminal("");
    var away =
        terminal.run(
            "run", "list", "--server", "http://127.0.0.1:1", "--token-file", token, "--lang", "en");

    assertThat(away).isEqualTo(ExitCode.FAILED);
    assertThat(terminal.err()).contains("No answer from http://127.0.0.1:1");
    assertThat(run("nodes", "--token-file", folder.resolve("none").toString()))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_token_is_sent_in_the_clear_to_this_machine_only() {
    terminal = new CapturedTerminal("");
    var token = folder.resolve("operator-token").toString();

    var code =
        terminal.run(
            "run",
            "list",
            "--server",
            "http://192.0.2.1:8080",
            "--token-file",
            token,
            "--lang",
            "en");

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("needs https");
  }

  @Test
  void credentials_are_listed_without_passwords_and_removed_when_nobody_needs_them() {
    var password = folder.resolve("password").toString();
    run("credential", "set", "spare", "--username", "u", "--password-file", password);
    run("credential", "list");

    assertThat(terminal.out()).contains("spare", "lab").doesNotContain(lab.password());
    assertThat(run("credential", "remove", "spare")).isZero();
    assertThat(run("credential", "remove", "spare")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("There is no credential 'spare'.");
  }
}
