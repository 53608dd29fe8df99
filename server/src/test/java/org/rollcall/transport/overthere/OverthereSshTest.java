package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.ssh.SshSettings;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.PracticeContract;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wsman.PracticeRoom;

/**
 * SSH with a password and with a key, to PCs whose SSH server is another library than the client's.
 */
class OverthereSshTest {
  private static final String PASSWORD = "Practice-2026!";
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final KeyPair OURS = keyPair();
  private static final KeyPair NOBODYS = keyPair();
  private static final PracticeRoom ROOM =
      new PracticeRoom(
          LabOptions.anyPorts()
              .withSsh(SshSettings.usual().withKeys(PublicKeyEntry.toString(OURS.getPublic()))));
  private static final OverthereHosts HOSTS =
      new OverthereHosts(InstantSource.system(), KeysOfTest.takingTheFirst());

  @AfterAll
  static void switchOff() {
    ROOM.close();
  }

  private static Endpoint there(String pc) {
    var there = ROOM.pc(pc);
    return new Endpoint(
        there.address(), there.sshPort(), Scheme.SSH, new Trust.PublicAuthorities());
  }

  /** What is so with whatever proof somebody comes. */
  abstract static class OverthereSshContract extends PracticeContract {
    @Override
    protected RemoteHosts hosts() {
      return HOSTS;
    }

    @Override
    protected Endpoint endpoint(String pc) {
      return there(pc);
    }

    @Override
    protected int shellsLeft(String pc) {
      return ROOM.pc(pc).sshSessions();
    }

    @Override
    protected int commandsOn(String pc) {
      return ROOM.commandsOn(pc);
    }

    @Override
    protected int silencesOf(String pc) {
      return ROOM.mishapsOf(pc);
    }

    /** It knows no messages of the kinds in between. */
    @Override
    protected Set<Phase> silences() {
      return EnumSet.of(Phase.LOGIN, Phase.CREATE);
    }

    /** The server notices a moment later that the client has said good-bye. */
    @Override
    protected void assertNoShellIsLeft(String pc) {
      await().untilAsserted(() -> assertThat(shellsLeft(pc)).isZero());
    }

    /** An SSH server does not say why it lets nobody in. */
    @Override
    protected Kind faultOver(String pc, Kind usual) {
      return usual == Kind.ACCOUNT_LOCKED ? Kind.LOGIN_REFUSED : usual;
    }

    @Override
    protected boolean tellsTime() {
      return false;
    }
  }

  /** With a password. */
  @Nested
  class ByPasswordTest extends OverthereSshContract {}

  @ParameterizedTest
  @ValueSource(ints = {1, Integer.MAX_VALUE})
  void what_is_no_ssh_server_is_nonsense_however_long_it_talks(int lines) throws Exception {
    try (var web = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> talk(web, lines));
      var there =
          new Endpoint("127.0.0.1", web.getLocalPort(), Scheme.SSH, new Trust.PublicAuthorities());
      var login = new Login.Password("labadmin", Secret.of(PASSWORD));

      var thrown =
          catchThrowableOfType(TransportException.class, () -> HOSTS.open(there, login, LONG));

      assertThat(thrown.fault())
          .isEqualTo(Fault.of(Kind.NONSENSE, Phase.CONNECT).withDetail("no_ssh"));
    }
  }

  private static void talk(ServerSocket web, int lines) {
    try (var socket = web.accept();
        var out = socket.getOutputStream()) {
      var line = "HTTP/1.1 400 Bad Request\r\n".getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < lines; i++) out.write(line);
    } catch (IOException _) {
      // Nobody listens any more.
    }
  }

  @Test
  void a_domain_may_stand_before_the_name_of_the_account() throws Exception {
    var login = new Login.Password(".\\labadmin", Secret.of(PASSWORD));
    try (var shell = HOSTS.open(there("healthy"), login, LONG)) {
      assertThat(shell.run(Command.of("whoami", LONG)).stdout()).contains("labadmin");
    }
  }

  private static KeyPair keyPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519", new BouncyCastleProvider()).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With a key, to the same PCs; one that is nobody's is a wrong password. */
  @Nested
  class ByKeyTest extends OverthereSshContract {
    @Override
    protected Login login(String password) {
      try {
        var key = SshKeyTest.openSsh(password.equals(PASSWORD) ? OURS : NOBODYS, null);
        return new Login.PrivateKey("labadmin", Secret.of(key), null);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
