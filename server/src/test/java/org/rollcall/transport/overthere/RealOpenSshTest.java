package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/**
 * OpenSSH's own server, where this computer has it, with a program behind it that answers as cmd on
 * a PC would: as much of the contract as a POSIX system can keep. Its exit codes have 8 bits, and
 * what runs is not ended with the connection.
 */
@Timeout(60)
class RealOpenSshTest {
  private static final Path SSHD = Path.of("/usr/sbin/sshd");
  private static final Duration LONG = Duration.ofSeconds(20);

  // What prints without end is ended by printing where nobody reads any more.
  private static final String CMD =
      """
      #!/bin/sh
      case "$SSH_ORIGINAL_COMMAND" in
        *%ComSpec%*) printf 'C:\\\\WINDOWS\\\\system32\\\\cmd.exe\\r\\nrollcall-elevated\\r\\n' ;;
        *upper*) tr a-z A-Z ;;
        *exit*) exit "${SSH_ORIGINAL_COMMAND##* }" ;;
        *talkative*) head -c 5242880 /dev/zero | tr '\\0' x ;;
        *endless*) while printf x; do sleep 0.1; done ;;
        *) printf '%s\\n' "$SSH_ORIGINAL_COMMAND"; printf 'oh\\n' >&2; exit 41 ;;
      esac
      """;

  @TempDir static Path folder;
  private static @Nullable Process sshd;
  private static int port;

  private final KeysOfTest keys = KeysOfTest.takingTheFirst();
  private final OverthereHosts hosts = new OverthereHosts(InstantSource.system(), keys);

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Files.isExecutable(SSHD), "OpenSSH's server is not on this computer");
    for (var name : List.of("host", "user", "stranger")) {
      var file = folder.resolve(name).toString();
      told("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file);
    }
    Files.copy(folder.resolve("user.pub"), folder.resolve("authorized"));
    var cmd = Files.writeString(folder.resolve("cmd"), CMD);
    Files.setPosixFilePermissions(cmd, PosixFilePermissions.fromString("rwxr-xr-x"));
    port = freePort();
    if (Files.isWritable(Path.of("/run"))) Files.createDirectories(Path.of("/run/sshd"));
    sshd =
        new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", settings(cmd).toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await().until(RealOpenSshTest::answers);
  }

  private static Path settings(Path cmd) throws IOException {
    var settings =
        """
        ListenAddress 127.0.0.1
        Port %d
        HostKey %s
        AuthorizedKeysFile %s
        ForceCommand %s
        StrictModes no
        UsePAM no
        PasswordAuthentication yes
        KbdInteractiveAuthentication no
        PidFile none
        """
            .formatted(port, folder.resolve("host"), folder.resolve("authorized"), cmd);
    return Files.writeString(folder.resolve("config"), settings);
  }

  private static String told(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return told;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  @AfterAll
  static void stop() {
    if (sshd != null) sshd.destroy();
  }

  private static Login key(String name) throws IOException {
    var key = Secret.of(Files.readString(folder.resolve(name)));
    return new Login.PrivateKey(System.getProperty("user.name"), key, null);
  }

  private RemoteShell open(Login login) throws TransportException {
    var there = new Endpoint("127.0.0.1", port, Scheme.SSH, new Trust.PublicAuthorities());
    return hosts.open(there, login, LONG);
  }

  private Fault fault(Login login) {
    return catchThrowableOfType(TransportException.class, () -> open(login)).fault();
  }

  @Test
  void its_server_runs_commands_and_reads_input_to_its_end() throws Exception {
    try (var shell = open(key("user"))) {
      var answer = shell.run(Command.of("ver 版本", LONG));
      var upper = shell.run(new Command("upper", "x".repeat(100_000) + "\n", LONG));

      assertThat(answer.stdout()).isEqualTo("chcp 65001>nul&ver 版本\n");
      assertThat(answer.stderr()).isEqualTo("oh\n");
      assertThat(answer.exitCode()).isEqualTo(41);
      assertThat(upper.stdout()).isEqualTo("X".repeat(100_000) + "\n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255})
  void exit_codes_are_the_commands_own(int code) throws Exception {
    try (var shell = open(key("user"))) {
      assertThat(shell.run(Command.of("exit " + code, LONG)).exitCode()).isEqualTo(code);
    }
  }

  @Test
  void five_megabytes_of_output_arrive_whole() throws Exception {
    try (var shell = open(key("user"))) {
      assertThat(shell.run(Command.of("talkative", LONG)).stdout()).isEqualTo("x".repeat(5 << 20));
    }
  }

  @Test
  void a_command_without_an_end_ends_with_its_time_or_with_an_interrupt() throws Exception {
    try (var shell = open(key("user"))) {
      var late =
          catchThrowableOfType(
              TransportException.class,
              () -> shell.run(Command.of("endless", Duration.ofMillis(300))));
      assertThat(late.fault()).isEqualTo(Fault.of(Kind.TIMED_OUT, Phase.RECEIVE));
    }
    var cancelled = new CompletableFuture<Fault>();
    var login = key("user");
    var shell = open(login);
    var visitor =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    shell.run(Command.of("endless", LONG));
                  } catch (TransportException e) {
                    cancelled.complete(e.fault());
                  }
                });
    await().until(() -> visitor.getState() == Thread.State.TIMED_WAITING);
    visitor.interrupt();

    assertThat(cancelled.get().kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(cancelled.get().detail()).isEqualTo("interrupted");
    shell.close();
  }

  @Test
  void another_key_and_a_wrong_password_are_refused() throws Exception {
    assertThat(fault(key("stranger"))).isEqualTo(Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN));
    var wrong = new Login.Password(System.getProperty("user.name"), Secret.of("wrong"));
    assertThat(fault(wrong)).isEqualTo(Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN));
  }

  @Test
  void another_host_key_than_the_known_one_ends_the_visit() throws Exception {
    keys.know("127.0.0.1", port, new HostKey("ssh-ed25519", "A".repeat(43)));

    assertThat(fault(key("user"))).isEqualTo(Fault.of(Kind.HOST_KEY_CHANGED, Phase.CONNECT));
  }

  @Test
  void a_look_from_outside_shows_the_fingerprint_that_ssh_keygen_shows() throws Exception {
    var seen = new SshLook(InstantSource.system()).at("127.0.0.1", port, LONG);

    // "256 SHA256:… comment (ED25519)"
    var shown = told("ssh-keygen", "-lf", folder.resolve("host.pub").toString()).split(" ", 3)[1];
    assertThat("SHA256:" + seen.key().sha256()).isEqualTo(shown);
    assertThat(seen.methods()).contains(List.of("publickey", "password"));
  }
}
