package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People at a terminal: let in, logged in, with tokens for their programs, and let go. */
class AccountCommandsTest {
  private static final String PASSWORD = "correct horse 電池";
  private static final Pattern LINK = Pattern.compile("http\\S+#set-up=\\S+");

  @TempDir private Path folder;
  private ServerAtTerminal server;

  @BeforeEach
  void start() {
    server = new ServerAtTerminal(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String linkOf(String... typed) {
    assertThat(server.run(typed)).as(server.err()).isZero();
    var link = LINK.matcher(server.out());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private void letIn(String name, String role) {
    var link = linkOf("users", "add", name, "--role", role);
    assertThat(there(List.of(link, PASSWORD), "users", "accept")).as(server.err()).isZero();
  }

  /** With the server named, as one does before logging in. */
  private int there(List<String> answers, String... typed) {
    var words = new ArrayList<>(List.of(typed));
    words.addAll(List.of("--server", server.uri().toString()));
    return server.bare(answers, words);
  }

  private int here(String... typed) {
    return server.bare(List.of(), List.of(typed));
  }

  private Path kept() {
    return KeptLogin.file(Map.of("XDG_STATE_HOME", folder.resolve("state").toString()));
  }

  @Test
  void whoever_logged_in_asks_the_server_by_name_until_they_log_out() throws Exception {
    letIn("chen", "administrator");

    assertThat(there(List.of("chen", PASSWORD), "login")).as(server.err()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())))
        .isEqualTo("rw-------");
    assertThat(kept()).content().doesNotContain(PASSWORD);
    assertThat(here("users", "list")).as(server.err()).isZero();
    assertThat(server.out()).contains("chen", "administrator");
    var token = Files.readString(kept());
    assertThat(here("logout")).as(server.err()).isZero();
    assertThat(kept()).doesNotExist();
    assertThat(here("logout")).isEqualTo(ExitCode.USAGE);
    // What was kept opens nothing any more, wherever a copy of it is.
    Files.writeString(kept(), token);
    Files.setPosixFilePermissions(kept(), PosixFilePermissions.fromString("rw-------"));
    assertThat(here("users", "list")).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void a_login_that_others_could_read_is_not_used() throws Exception {
    letIn("chen", "viewer");
    there(List.of("chen", PASSWORD), "login");
    Files.setPosixFilePermissions(kept(), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(here("machines", "list")).isEqualTo(ExitCode.USAGE);
    assertThat(server.err()).contains("chmod 600");
  }

  @Test
  void a_wrong_password_and_nobody_to_ask_are_told() {
    letIn("chen", "viewer");

    assertThat(there(List.of("chen", "wrong"), "login")).isEqualTo(ExitCode.FAILED);
    assertThat(server.err()).doesNotContain("Exception");
    assertThat(kept()).doesNotExist();
    assertThat(there(List.of(), "login", "--user", "chen")).isEqualTo(ExitCode.USAGE);
    assertThat(server.err()).contains("terminal");
  }

  @Test
  void users_are_changed_invited_again_and_removed() {
    letIn("lin", "operator");

    assertThat(server.run("users", "set", "LIN", "--role", "auditor")).isZero();
    server.run("users", "list", "--format", "csv");
    assertThat(server.out()).contains("lin,auditor");
    var again = linkOf("users", "invite", "lin");
    assertThat(there(List.of(again, "another " + PASSWORD), "users", "accept")).isZero();
    assertThat(there(List.of("lin", PASSWORD), "login")).isEqualTo(ExitCode.FAILED);
    assertThat(server.run("users", "remove", "lin")).isZero();
    assertThat(server.run("users", "remove", "lin")).isEqualTo(ExitCode.USAGE);
    assertThat(there(List.of(again, PASSWORD), "users", "accept")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_token_for_a_program_has_no_more_rights_than_it_was_given() {
    letIn("chen", "administrator");
    var make = new String[] {"tokens", "make", "report", "--user", "chen", "--right", "read"};

    assertThat(there(List.of(PASSWORD), make)).as(server.err()).isZero();
    var secret = server.out().strip();
    assertThat(secret.lines()).hasSize(1);
    var file = server.file("program-token", secret);
    restrict(Path.of(file));
    assertThat(there(List.of(), "machines", "list", "--token-file", file)).isZero();
    assertThat(there(List.of(), "machines", "add", "X", "--token-file", file))
        .isEqualTo(ExitCode.USAGE);
    server.run("tokens", "list", "--format", "csv");
    assertThat(server.out()).contains("report").doesNotContain(secret);
    var id = server.out().lines().filter(line -> line.contains("report")).findFirst().orElseThrow();
    assertThat(server.run("tokens", "revoke", id.replaceFirst(",.*", ""))).isZero();
    assertThat(there(List.of(), "machines", "list", "--token-file", file))
        .isEqualTo(ExitCode.FAILED);
  }

  private static void restrict(Path file) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
