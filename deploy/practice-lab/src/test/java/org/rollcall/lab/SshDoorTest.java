package org.rollcall.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.ssh.DefaultShell;
import org.rollcall.lab.ssh.SshSettings;

class SshDoorTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final SshClient CLIENT = SshClient.setUpDefaultClient();
  private static final AtomicReference<PublicKey> SHOWN = new AtomicReference<>();

  private record Answer(String stdout, String stderr, int exitCode) {}

  @BeforeAll
  static void start() {
    CLIENT.setServerKeyVerifier(
        (_, _, key) -> {
          SHOWN.set(key);
          return true;
        });
    CLIENT.start();
  }

  @AfterAll
  static void stop() {
    CLIENT.stop();
  }

  private static Labs lab(String pc, SshSettings settings) {
    return Labs.of("troubles", pc, LabOptions.anyPorts().withSsh(settings));
  }

  private static ClientSession session(SimulatedPc pc, String password) throws IOException {
    var session = CLIENT.connect("labadmin", "127.0.0.1", pc.sshPort()).verify(LONG).getSession();
    session.addPasswordIdentity(password);
    return session;
  }

  private static Answer run(ClientSession session, String line) throws IOException {
    var charset =
        line.contains("65001") ? StandardCharsets.UTF_8 : Charset.forName("x-windows-950");
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    try (var channel = session.createExecChannel(line)) {
      channel.setOut(out);
      channel.setErr(err);
      channel.open().verify(LONG);
      channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LONG);
      return new Answer(out.toString(charset), err.toString(charset), channel.getExitStatus());
    }
  }

  @Test
  void a_line_is_answered_in_the_pcs_own_code_page_until_it_asks_for_another() throws Exception {
    try (var lab = lab("T-healthy", SshSettings.usual());
        var session = session(lab.pc(), lab.pc().password())) {
      session.auth().verify(LONG);

      assertThat(run(session, "echo 版本").stdout()).isEqualTo("版本\r\n");
      assertThat(run(session, "chcp 65001>nul&echo 版本").stdout()).isEqualTo("版本\r\n");
      assertThat(run(session, "exit 3221549172").exitCode()).isEqualTo((int) 3221549172L);
    }
  }

  @Test
  void where_powershell_stands_behind_the_door_a_line_for_cmd_is_no_line() throws Exception {
    var settings = SshSettings.usual().withShell(DefaultShell.POWERSHELL);
    try (var lab = lab("T-healthy", settings);
        var session = session(lab.pc(), lab.pc().password())) {
      session.auth().verify(LONG);
      var bare = run(session, "chcp 65001>nul&ver");

      assertThat(bare.exitCode()).isEqualTo(1);
      assertThat(bare.stderr()).contains("ParserError");
      assertThat(run(session, "cmd /d /s /c 'ver';exit $LASTEXITCODE").stdout())
          .contains("Microsoft Windows");
    }
  }

  @Test
  void neither_a_wrong_password_nor_a_locked_account_lets_in() throws Exception {
    try (var lab = lab("T-healthy", SshSettings.usual());
        var session = session(lab.pc(), "wrong")) {
      assertThatThrownBy(() -> session.auth().verify(LONG)).isInstanceOf(IOException.class);
    }
    try (var lab = lab("T-locked", SshSettings.usual());
        var session = session(lab.pc(), lab.pc().password())) {
      assertThatThrownBy(() -> session.auth().verify(LONG)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_pc_shows_the_same_host_key_in_every_lab() throws Exception {
    assertThat(keyOf("T-healthy")).isEqualTo(keyOf("T-healthy")).isNotEqualTo(keyOf("T-english"));
  }

  private static PublicKey keyOf(String name) throws IOException {
    try (var lab = lab(name, SshSettings.usual());
        var session = session(lab.pc(), lab.pc().password())) {
      session.auth().verify(LONG);
      return SHOWN.get();
    }
  }

  @Test
  void a_pc_that_is_switched_off_and_on_answers_on_the_same_port() throws Exception {
    try (var lab = lab("T-healthy", SshSettings.usual())) {
      var port = lab.pc().sshPort();
      lab.pc().powerOff();
      assertThatThrownBy(() -> session(lab.pc(), "any").close()).isInstanceOf(IOException.class);
      lab.pc().powerOn();

      try (var session = session(lab.pc(), lab.pc().password())) {
        session.auth().verify(LONG);
        assertThat(run(session, "ver").stdout()).contains("Microsoft Windows");
      }
      assertThat(lab.pc().sshPort()).isEqualTo(port);
    }
  }

  @Test
  void without_ssh_asked_for_there_is_no_door() {
    try (var lab = Labs.of("troubles", "T-healthy")) {
      assertThat(lab.pc().sshPort()).isZero();
    }
  }
}
