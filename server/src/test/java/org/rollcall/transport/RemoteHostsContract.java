package org.rollcall.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.transport.Fault.Kind;

/** What everything that opens shells does alike: the fake, and the real one to practice PCs. */
@Timeout(120)
public abstract class RemoteHostsContract {
  protected static final String PASSWORD = "Practice-2026!";
  protected static final Duration LONG = Duration.ofSeconds(30);

  protected abstract RemoteHosts hosts();

  /**
   * The PC that is as its name says: healthy, exits_1, exits_hresult, locked, no_negotiate,
   * not_administrator, quota, nonsense, off, unknown_name, hangs_up, gone_at_command, talkative.
   */
  protected abstract Endpoint endpoint(String pc);

  protected abstract int shellsLeft(String pc);

  /** What a PC in that state is found to be: not every protocol can tell all of them apart. */
  protected Kind faultOver(String pc, Kind usual) {
    return usual;
  }

  protected boolean tellsTime() {
    return true;
  }

  protected void assertNoShellIsLeft(String pc) {
    assertThat(shellsLeft(pc)).isZero();
  }

  /** Who knows that password, or has what stands for it where none is shown. */
  protected Login login(String password) {
    return new Login.Password("labadmin", Secret.of(password));
  }

  protected final RemoteShell open(String pc, String password) throws TransportException {
    return hosts().open(endpoint(pc), login(password), LONG);
  }

  @Test
  void commands_run_one_after_another_in_one_shell() throws Exception {
    try (var shell = open("healthy", PASSWORD)) {
      assertThat(shell.run(Command.of("echo 產品啟用成功", LONG)).stdout()).isEqualTo("產品啟用成功\r\n");
      assertThat(shell.run(Command.of("ver", LONG)).stdout()).contains("Microsoft Windows");
      assertThat(shellsLeft("healthy")).isEqualTo(1);
    }
    assertNoShellIsLeft("healthy");
  }

  @ParameterizedTest
  @CsvSource({"healthy,0", "exits_1,1", "exits_hresult,3221549172"})
  void exit_codes_are_unsigned(String pc, long exitCode) throws Exception {
    try (var shell = open(pc, PASSWORD)) {
      assertThat(shell.run(Command.of("ver", LONG)).exitCode()).isEqualTo(exitCode);
    }
  }

  @Test
  void a_long_script_arrives_by_standard_input() throws Exception {
    var script =
        "$rollcall = @{ script = 'facts'; probe = '' }\r\n" + "# 註解\r\n".repeat(3000) + "exit\r\n";
    try (var shell = open("healthy", PASSWORD)) {
      var line = "powershell -NoProfile -NonInteractive -Command -";
      var answer = shell.run(new Command(line, script, LONG));

      assertThat(answer.stdout())
          .contains("-----BEGIN ROLLCALL-----", "-----END ROLLCALL-----", "\"script\":\"facts\"");
    }
  }

  @Test
  void a_line_arrives_as_it_was_written() throws Exception {
    try (var shell = open("healthy", PASSWORD)) {
      var answer = shell.run(Command.of("echo \"a   b & c's\"", LONG));

      assertThat(answer.stdout()).isEqualTo("\"a   b & c's\"\r\n");
    }
  }

  @Test
  void five_megabytes_of_output_arrive_whole() throws Exception {
    try (var shell = open("talkative", PASSWORD)) {
      assertThat(shell.run(Command.of("ver", LONG)).stdout()).hasSize(5 << 20);
    }
    assertNoShellIsLeft("talkative");
  }

  @Test
  void the_pcs_clock_is_told_where_the_protocol_has_a_word_for_it() throws Exception {
    try (var shell = open("healthy", PASSWORD)) {
      assertThat(shell.clock().isPresent()).isEqualTo(tellsTime());
      assertThat(shell.clockOffset().isPresent()).isEqualTo(tellsTime());
    }
  }

  @Test
  void a_wrong_password_is_refused() {
    assertThat(faultOf("healthy", "wrong")).isEqualTo(Kind.LOGIN_REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "locked,ACCOUNT_LOCKED",
    "not_administrator,NOT_ADMINISTRATOR",
    "quota,QUOTA",
    "nonsense,NONSENSE",
    "hangs_up,NONSENSE",
    "off,REFUSED",
    "unknown_name,NAME_NOT_FOUND"
  })
  void what_prevents_a_visit_has_its_own_fault(String pc, Kind kind) {
    assertThat(faultOf(pc, PASSWORD)).isEqualTo(faultOver(pc, kind));
  }

  @Test
  void a_pc_that_restarts_takes_its_shell_along() throws Exception {
    try (var shell = open("gone_at_command", PASSWORD)) {
      var fault =
          catchThrowableOfType(TransportException.class, () -> shell.run(Command.of("ver", LONG)));

      assertThat(fault.fault().kind()).isEqualTo(Kind.SHELL_GONE);
    }
  }

  @Test
  void a_closed_shell_runs_nothing() throws Exception {
    var shell = open("healthy", PASSWORD);
    shell.close();
    shell.close();

    assertThat(
            catchThrowableOfType(TransportException.class, () -> shell.run(Command.of("ver", LONG)))
                .fault()
                .kind())
        .isEqualTo(Kind.SHELL_GONE);
    assertNoShellIsLeft("healthy");
  }

  @Test
  void an_interrupt_ends_a_call_and_leaves_no_flag() throws Exception {
    try (var shell = open("healthy", PASSWORD)) {
      Thread.currentThread().interrupt();
      var fault =
          catchThrowableOfType(TransportException.class, () -> shell.run(Command.of("ver", LONG)));

      assertThat(fault.fault().kind()).isEqualTo(Kind.TIMED_OUT);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    assertNoShellIsLeft("healthy");
  }

  protected final Kind faultOf(String pc, String password) {
    var thrown = catchThrowableOfType(TransportException.class, () -> open(pc, password));
    assertThat(thrown).isNotNull();
    assertThat(thrown).hasMessageNotContaining(password);
    return thrown.fault().kind();
  }
}
