package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.transport.Command;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;

/** What a PC that behaves is asked, and what comes of it. */
class WsmanHostsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:40:00Z");
  private static final Duration LONG = Duration.ofSeconds(30);

  private final ScriptedPc pc = new ScriptedPc();
  private final WsmanHosts hosts = new WsmanHosts(InstantSource.fixed(NOW));

  @AfterEach
  void close() throws IOException {
    pc.close();
  }

  private RemoteShell open() throws TransportException {
    return open(ScriptedPc.USER);
  }

  private RemoteShell open(String user) throws TransportException {
    return hosts.open(
        pc.endpoint(), new Login.Password(user, Secret.of(ScriptedPc.PASSWORD)), LONG);
  }

  @Test
  void a_command_answers_with_its_output_and_exit_code() throws Exception {
    pc.shell.prints(
        PcShell.piece("stdout", "產品已啟用\r\n") + PcShell.piece("stderr", "oops"),
        PcShell.NOTHING_YET,
        PcShell.piece("stdout", "end") + PcShell.done("3221549172"));
    try (var shell = open()) {
      var answer = shell.run(Command.of("cscript //nologo \"a & b.vbs\" /act", LONG));

      assertThat(answer.stdout()).isEqualTo("產品已啟用\r\nend");
      assertThat(answer.stderr()).isEqualTo("oops");
      assertThat(answer.exitCode()).isEqualTo(3221549172L);
    }
    assertThat(pc.shell.phases)
        .containsExactly(
            Phase.CREATE,
            Phase.COMMAND,
            Phase.RECEIVE,
            Phase.RECEIVE,
            Phase.RECEIVE,
            Phase.SIGNAL,
            Phase.DELETE);
  }

  @Test
  void several_commands_share_one_connection_one_login_and_one_shell() throws Exception {
    try (var shell = open()) {
      for (int i = 0; i < 3; i++) shell.run(Command.of("echo " + i, LONG));
    }
    assertThat(pc.shell.lines).containsExactly("echo 0", "echo 1", "echo 2");
    assertThat(pc.connections).hasValue(1);
    assertThat(pc.passwordsTried).hasValue(1);
    assertThat(pc.shell.open).isEmpty();
  }

  @Test
  void over_http_no_message_passes_unsealed() throws Exception {
    try (var shell = open()) {
      shell.run(Command.of("ver", LONG));
    }
    assertThat(pc.envelopes).hasSize(5);
    assertThat(pc.clearBodies).isEmpty();
  }

  @Test
  void a_login_names_the_service_that_it_is_for() throws Exception {
    open().close();

    assertThat(pc.lastLogin().servicePrincipal).isEqualTo("HTTP/localhost");
  }

  @Test
  void domain_accounts_log_in_under_either_name() throws Exception {
    for (var user : List.of("校園\\管理員", "admin@lab.example", "labadmin")) {
      pc.user = user;
      open(user).close();
    }
    pc.user = "labadmin";
    open(".\\labadmin").close();

    assertThat(pc.passwordsTried).hasValue(4);
  }

  @Test
  void a_character_that_is_cut_between_two_pieces_is_whole_again() throws Exception {
    var bytes = "啟".getBytes(StandardCharsets.UTF_8);
    pc.shell.prints(
        PcShell.piece("stdout", Arrays.copyOf(bytes, 1)),
        PcShell.piece("stdout", Arrays.copyOfRange(bytes, 1, 3)) + PcShell.done("0"));
    try (var shell = open()) {
      assertThat(shell.run(Command.of("x", LONG)).stdout()).isEqualTo("啟");
    }
  }

  @Test
  void input_of_any_length_arrives_whole_and_is_ended_once() throws Exception {
    var script = "# 密碼 <&> \"'\r\n".repeat(20_000);
    try (var shell = open()) {
      shell.run(new Command("powershell -Command -", script, LONG));
    }
    assertThat(pc.shell.stdin().equals(script)).isTrue();
    assertThat(pc.envelopes.stream().filter(e -> e.contains("End=\"true\""))).hasSize(1);
    assertThat(pc.envelopes).allMatch(e -> e.length() <= 153_600);
  }

  @Test
  void empty_input_is_ended_and_no_input_is_left_alone() throws Exception {
    try (var shell = open()) {
      shell.run(Command.of("a", LONG));
      assertThat(pc.shell.phases).doesNotContain(Phase.SEND);
      shell.run(new Command("b", "", LONG));
      assertThat(pc.shell.phases).containsOnlyOnce(Phase.SEND);
    }
  }

  @Test
  void a_command_that_closed_its_input_early_still_answers() throws Exception {
    pc.on(Phase.SEND, new Reaction.Refuse("232", "w:InternalError"));
    pc.shell.prints(PcShell.done("9"));
    try (var shell = open()) {
      assertThat(shell.run(new Command("exit 9", "x", LONG)).exitCode()).isEqualTo(9);
    }
  }

  @Test
  void powershells_errors_come_as_text() throws Exception {
    pc.shell.prints(
        PcShell.piece("stderr", "#< CLIXML\r\n<Objs><S S=\"Error\">壞了_x000A_</S></Objs>")
            + PcShell.done("1"));
    try (var shell = open()) {
      assertThat(shell.run(Command.of("powershell x", LONG)).stderr()).isEqualTo("壞了\n");
    }
  }

  @Test
  void the_pcs_clock_is_told_and_how_far_it_is_off() throws Exception {
    try (var shell = open()) {
      assertThat(shell.clock()).contains(Instant.parse("2026-11-23T00:41:00Z"));
      assertThat(shell.clockOffset()).contains(Duration.ofMinutes(1));
    }
  }

  @Test
  void basic_is_used_where_only_that_is_offered_and_nobody_can_listen() throws Exception {
    pc.offers = List.of("Kerberos", "Basic realm=\"WSMAN\"", "Basic");
    try (var shell = open()) {
      assertThat(shell.run(Command.of("ver", LONG)).exitCode()).isZero();
    }
  }

  @Test
  void ntlm_that_was_asked_for_alone_is_never_followed_by_the_password_itself() {
    pc.offers = List.of("Kerberos", "Basic realm=\"WSMAN\"", "Basic");
    var login = new Login.Password(ScriptedPc.USER, Secret.of(ScriptedPc.PASSWORD));
    var ntlm = login.only(Login.Password.Shown.BY_NTLM);

    var thrown =
        catchThrowableOfType(TransportException.class, () -> hosts.open(pc.endpoint(), ntlm, LONG));

    assertThat(thrown.fault().kind()).isEqualTo(Kind.LOGIN_METHOD_REFUSED);
    assertThat(thrown.fault().detail()).isEqualTo("offered_kerberos_basic");
    assertThat(pc.passwordsTried).hasValue(0);
  }

  @Test
  void basic_that_was_asked_for_alone_begins_no_ntlm() throws Exception {
    pc.offers = List.of("Negotiate", "Basic");
    var login = new Login.Password(ScriptedPc.USER, Secret.of(ScriptedPc.PASSWORD));
    try (var shell = hosts.open(pc.endpoint(), login.only(Login.Password.Shown.AS_BASIC), LONG)) {
      assertThat(shell.run(Command.of("ver", LONG)).exitCode()).isZero();
    }
    assertThat(catchThrowable(pc::lastLogin)).isInstanceOf(NullPointerException.class);

    pc.offers = List.of("Negotiate");
    var thrown =
        catchThrowableOfType(
            TransportException.class,
            () -> hosts.open(pc.endpoint(), login.only(Login.Password.Shown.AS_BASIC), LONG));
    assertThat(thrown.fault().kind()).isEqualTo(Kind.LOGIN_METHOD_REFUSED);
  }

  private void hangUp() throws IOException {
    pc.hangUp();
    var hungUp = System.nanoTime();
    // The client's own clock, by which it judges a connection to be idle, ticks in milliseconds.
    await().until(() -> System.nanoTime() - hungUp > 5_000_000);
  }

  @Test
  void a_pc_that_is_down_when_the_next_command_comes_took_its_shell_along() throws Exception {
    try (var shell = open()) {
      pc.close();
      hangUp();

      assertThat(catchThrowableOfType(TransportException.class, () -> run(shell)).fault())
          .isEqualTo(Fault.of(Kind.SHELL_GONE, Phase.COMMAND));
    }
  }

  @Test
  void a_pc_that_drops_the_call_when_the_next_command_comes_took_its_shell_along()
      throws Exception {
    try (var shell = open()) {
      pc.drops = true;
      hangUp();

      assertThat(catchThrowableOfType(TransportException.class, () -> run(shell)).fault())
          .isEqualTo(Fault.of(Kind.SHELL_GONE, Phase.COMMAND));
    }
  }

  private static void run(RemoteShell shell) throws TransportException {
    shell.run(Command.of("ver", LONG));
  }

  @Test
  void a_connection_that_ended_while_idle_is_made_anew_with_its_shell() throws Exception {
    try (var shell = open()) {
      shell.run(Command.of("first", LONG));
      hangUp();
      shell.run(Command.of("second", LONG));
    }
    assertThat(pc.shell.lines).containsExactly("first", "second");
    assertThat(pc.connections).hasValue(2);
    assertThat(pc.shell.open).isEmpty();
  }

  @Test
  void closing_twice_deletes_once_and_a_closed_shell_runs_nothing() throws Exception {
    var shell = open();
    shell.close();
    shell.close();

    assertThat(pc.shell.phases).containsOnlyOnce(Phase.DELETE);
    assertThat(catchThrowable(() -> shell.run(Command.of("ver", LONG))))
        .isInstanceOf(TransportException.class);
  }
}
