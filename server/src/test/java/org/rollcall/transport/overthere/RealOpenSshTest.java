package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Login;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.Trust;

/**
 * OpenSSH's own server, where this computer has it, with a program behind it that answers as cmd on
 * a PC would.
 */
class RealOpenSshTest {
  private static final Path SSHD = Path.of("/usr/sbin/sshd");
  private static final Duration LONG = Duration.ofSeconds(20);

  private static final String CMD =
      """
      #!/bin/sh
      case "$SSH_ORIGINAL_COMMAND" in
        *%ComSpec%*) printf 'C:\\\\WINDOWS\\\\system32\\\\cmd.exe\\r\\nrollcall-elevated\\r\\n' ;;
        *upper*) tr a-z A-Z ;;
        *) printf '%s\\n' "$SSH_ORIGINAL_COMMAND"; printf 'oh\\n' >&2; exit 41 ;;
      esac
      """;

  @TempDir Path folder;
  private @Nullable Process sshd;
  private int port;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(Files.isExecutable(SSHD), "OpenSSH's server is not on this computer");
    keygen("host");
    keygen("user");
    Files.copy(folder.resolve("user.pub"), folder.resolve("authorized"));
    var cmd = folder.resolve("cmd");
    Files.writeString(cmd, CMD);
    Files.setPosixFilePermissions(cmd, PosixFilePermissions.fromString("rwxr-xr-x"));
    port = freePort();
    var settings =
        """
        ListenAddress 127.0.0.1
        Port %d
        HostKey %s
        AuthorizedKeysFile %s
        ForceCommand %s
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        PidFile none
        """
            .formatted(port, folder.resolve("host"), folder.resolve("authorized"), cmd);
    var file = Files.writeString(folder.resolve("config"), settings);
    if (Files.isWritable(Path.of("/run"))) Files.createDirectories(Path.of("/run/sshd"));
    sshd =
        new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    org.awaitility.Awaitility.await().until(this::answers);
  }

  private void keygen(String name) throws IOException, InterruptedException {
    var file = folder.resolve(name).toString();
    new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file)
        .inheritIO()
        .start()
        .waitFor();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  @AfterEach
  void stop() {
    if (sshd != null) sshd.destroy();
  }

  @Test
  void its_server_runs_commands_and_reads_input_to_its_end() throws Exception {
    var hosts = new OverthereHosts(InstantSource.system(), KeysOfTest.takingTheFirst());
    var there = new Endpoint("127.0.0.1", port, Scheme.SSH, new Trust.PublicAuthorities());
    var key = Secret.of(Files.readString(folder.resolve("user")));
    var login = new Login.PrivateKey(System.getProperty("user.name"), key, null);

    try (var shell = hosts.open(there, login, LONG)) {
      var answer = shell.run(Command.of("ver 版本", LONG));
      var upper = shell.run(new Command("upper", "x".repeat(100_000) + "\n", LONG));

      assertThat(answer.stdout()).isEqualTo("chcp 65001>nul&ver 版本\n");
      assertThat(answer.stderr()).isEqualTo("oh\n");
      assertThat(answer.exitCode()).isEqualTo(41);
      assertThat(upper.stdout()).isEqualTo("X".repeat(100_000) + "\n");
    }
  }
}
