package org.rollcall.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.scenario.ScenarioFile;

/** The inventory from a terminal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventoryCommandsTest {
  @TempDir private static Path folder;
  private ServerAtTerminal server;

  @BeforeAll
  void start() {
    server = new ServerAtTerminal(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String done(String... typed) {
    var code = server.run(typed);
    assertThat(code).as(server.out() + server.err()).isZero();
    return server.out();
  }

  private static String token() throws IOException {
    return Files.readString(folder.resolve("operator-token")).strip();
  }

  private String refused(String... typed) {
    assertThat(server.run(typed)).as(server.out()).isEqualTo(ExitCode.USAGE);
    return server.err();
  }

  @Test
  void doubles_are_listed_and_become_one_that_keeps_the_history_of_both() {
    for (var name : List.of("D-OLD", "D-NEW")) {
      done("machines", "add", name, "--address", "10.9.7.7", "--mac", "02-00-5e-00-07-07");
    }

    assertThat(done("machines", "doubles")).contains("MAC address", "D-OLD D-NEW");
    assertThat(done("machines", "doubles", "--format", "csv")).contains("mac,D-OLD D-NEW");
    done("machines", "merge", "D-OLD", "--into", "D-NEW", "--yes");

    assertThat(done("machines", "show", "D-OLD")).contains("retired");
    assertThat(done("machines", "doubles")).contains("No entry of the inventory is double");
    assertThat(refused("machines", "merge", "D-NEW", "--into", "D-NEW", "--yes"))
        .contains("this one is the same");
  }

  @Test
  void profiles_are_kept_and_chosen_by_name() {
    done("transports", "add", "SSH rooms", "--protocol", "ssh", "--authentication", "key");
    done("transports", "set", "ssh rooms", "--port", "2222", "--host-keys", "known");
    done("rooms", "add", "T1");
    done("machines", "add", "T1-01", "--address", "10.9.8.7", "--room", "T1");

    assertThat(done("transports", "list", "--format", "csv"))
        .contains("SSH rooms,ssh,2222,key,server,known,0,0,false");
    done("transports", "choose", "SSH rooms", "--room", "T1");
    done("transports", "choose", "SSH rooms", "--machine", "T1-01");
    assertThat(refused("transports", "remove", "SSH rooms")).contains("1 PCs and 1 rooms");
    assertThat(refused("transports", "set", "SSH rooms", "--authentication", "ntlm"))
        .contains("no such authentication");
    assertThat(refused("transports", "choose", "nowhere", "--site")).contains("nowhere");
    done("transports", "keys", "await", "T1", "--hours", "5");
    assertThat(done("transports", "keys", "list", "--format", "csv").lines()).hasSize(1);
    done("transports", "choose", "", "--room", "T1");
    done("transports", "choose", "", "--machine", "T1-01");
    done("transports", "remove", "SSH rooms");
  }

  @Test
  void a_pc_that_is_shut_is_told_with_the_command_that_opens_it() {
    done("machines", "add", "U-01", "--address", "127.0.0.91");

    assertThat(server.run("doctor", "U-01", "--no-login")).isEqualTo(ExitCode.NEEDS_A_PERSON);

    assertThat(server.out())
        .contains("Name → 127.0.0.91", "First of all", "Enable-PSRemoting", "port 5986")
        .doesNotContain("{", "password");
  }

  @Test
  void a_pc_with_a_certificate_of_its_own_is_entered_by_it_and_the_visit_says_how()
      throws Exception {
    var one = ScenarioFile.load("healthy", 1);
    try (var lab = PracticeLab.start(one, LabOptions.anyPorts())) {
      var pc = lab.pcs().getFirst();
      done(
          "credential",
          "set",
          "lab",
          "--username",
          lab.account(),
          "--password-file",
          server.file("password", lab.password()));
      var port = Integer.toString(pc.httpsPort());
      done("transports", "add", "own", "--protocol", "winrm-https", "--trust", "first_use");
      done("transports", "set", "own", "--port", port);
      done("machines", "add", "V-01", "--address", "127.0.0.1");
      done("transports", "choose", "own", "--machine", "V-01");

      var code = server.run("doctor", "V-01", "--credential", "lab");

      assertThat(server.out())
          .as("exit code " + code)
          .contains("HTTPS certificate:", "After logging in");
      assertThat(server.out()).doesNotContain("Login refused", "certificate not trusted");
      try (var client = new ApiClient(server.uri(), token(), Language.EN)) {
        var shown = client.get("machines?selector=name%3AV-01").at("/machines/0/id").asLong();
        var way = client.get("machines/" + shown + "/transport");
        assertThat(way.at("/last/protocol").asText()).isEqualTo("winrm-https");
        assertThat(way.at("/last/authentication").asText()).isEqualTo("ntlm");
        assertThat(way.at("/begins").asBoolean()).isTrue();
        assertThat(way.at("/keys/0/kind").asText()).isEqualTo("certificate");
        assertThat(way.at("/keys/0/state").asText()).isEqualTo("known");
      }
    }
  }

  @Test
  void a_pc_is_added_shown_changed_retired_and_brought_back() {
    done("machines", "add", "S-01", "--address", "10.9.1.1", "--room", "S", "--seat", "2,3");
    done("machines", "set", "s-01", "--label", "asset=77", "--owner", "Mathematics");
    done("machines", "set", "S-01", "--label", "rack=B", "--label", "asset=");

    assertThat(done("machines", "show", "S-01"))
        .contains("10.9.1.1", "Mathematics", "in use")
        .doesNotContain("Exception");
    assertThat(done("machines", "show", "S-01", "--json"))
        .contains("\"rack\" : \"B\"", "\"row\" : 2")
        .doesNotContain("asset");
    done("machines", "retire", "S-01");
    assertThat(done("machines", "list", "room:S", "--format", "csv").lines()).hasSize(1);
    assertThat(done("machines", "show", "S-01")).contains("retired");
    done("machines", "bring-back", "S-01");
    assertThat(done("machines", "list", "room:S", "--format", "csv").lines()).hasSize(2);
    assertThat(refused("machines", "show", "S-99")).contains("There is no PC 'S-99'");
    assertThat(refused("machines", "set", "S-01")).contains("Name at least one thing");
    assertThat(refused("machines", "set", "S-01", "--seat", "front")).contains("ROW,COLUMN");
  }

  @Test
  void a_list_says_when_there_are_more_and_keeps_that_out_of_a_file() throws Exception {
    for (var i = 1; i <= 3; i++) done("machines", "add", "L-0" + i, "--room", "L");

    var some = done("machines", "list", "room:L", "--limit", "2", "--sort=-name", "--format=json");

    var rows = new ObjectMapper().readTree(some);
    assertThat(rows).hasSize(2);
    assertThat(rows.at("/0/name").asText()).isEqualTo("L-03");
    assertThat(server.err()).contains("2 of 3 PCs");
    assertThat(done("machines", "list", "room:L", "--limit", "0")).contains("L-01", "3 PCs.");
    assertThat(refused("machines", "list", "rooom:L")).contains("room");
  }

  @Test
  void an_edit_of_many_says_how_many_it_means_and_asks() {
    for (var i = 1; i <= 3; i++) done("machines", "add", "E-0" + i, "--room", "E");
    var edit = new String[] {"machines", "edit", "--where", "room:E", "--owner", "Physics"};

    assertThat(refused(edit)).contains("--yes");
    assertThat(server.asked(List.of("n"), edit)).isZero();
    assertThat(server.out()).contains("room:E means 3 PCs", "No PC was changed");
    assertThat(done("machines", "list", "owner:Physics")).contains("0 PCs.");
    assertThat(server.asked(List.of("y"), edit)).isZero();
    assertThat(server.out()).contains("3 PCs were changed");
    assertThat(done("machines", "edit", "--where", "room:E", "--owner", "", "--yes"))
        .contains("3 PCs were changed");
    assertThat(refused("machines", "edit", "--where", "room:E", "--yes")).contains("at least one");
  }

  @Test
  void rooms_are_added_changed_listed_and_removed() {
    done("rooms", "add", "R1", "--building", "Main", "--subnets", "10.9.2.0/24,10.9.3.0/24");
    done("rooms", "set", "r1", "--note", "two doors", "--subnets", "10.9.2.0/24");

    assertThat(done("rooms", "list")).contains("R1", "Main", "two doors").doesNotContain("10.9.3");
    assertThat(refused("rooms", "set", "R1", "--credential", "nobody")).contains("nobody");
    done("rooms", "remove", "R1");
    assertThat(refused("rooms", "remove", "R1")).contains("There is no room 'R1'");
  }

  @Test
  void a_group_is_picked_shown_and_kept_by_a_selector() {
    done("machines", "add", "G-01", "--room", "G");
    done("machines", "add", "G-02", "--room", "G");
    done("groups", "add", "graduates");

    assertThat(done("groups", "pick", "Graduates", "name:G-01", "or", "name:G-02"))
        .contains("2 PCs");
    assertThat(done("groups", "drop", "graduates", "name:G-02")).contains("1 PCs");
    assertThat(done("groups", "show", "graduates")).contains("rollcall machines list group:");
    assertThat(done("machines", "list", "group:graduates")).contains("G-01");
    done("groups", "set", "graduates", "--where", "room:G", "--name", "all of G");
    assertThat(done("groups", "list", "--format", "csv")).contains("all of G,2,room:G");
    assertThat(refused("groups", "pick", "all of G", "name:G-01")).contains("all of G");
    done("groups", "remove", "all of G");
    assertThat(refused("groups", "show", "all of G")).contains("There is no group");
  }

  @Test
  void every_figure_comes_with_the_selector_that_lists_it() throws Exception {
    done("machines", "add", "F-01", "--room", "F");

    assertThat(done("figures")).contains("PCs in all", "Rooms", "room:=F");
    var rows = new ObjectMapper().readTree(done("figures", "--format", "json"));
    assertThat(rows).isNotEmpty();
    for (var row : rows) {
      done("machines", "list", "--limit", "1", row.path("selector").asText());
      assertThat(server.out() + server.err()).contains(row.path("machines").asText() + " PCs");
    }
  }

  @Test
  void the_shell_is_told_every_command() throws Exception {
    var terminal = new CapturedTerminal("");
    assertThat(terminal.run("completion")).isZero();

    assertThat(terminal.out()).contains("bring-back", "--subnets", "complete ");
    var bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
    bash.getOutputStream().write(terminal.out().getBytes(UTF_8));
    bash.getOutputStream().close();
    assertThat(new String(bash.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(bash.waitFor()).isZero();
  }
}
