package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.UserAuthNone;
import org.apache.sshd.server.auth.UserAuthNoneFactory;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.ssh.SshSettings;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/** What servers of several kinds show to somebody who does not log in, and what they learn. */
class SshLookTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final PracticeLab LAB =
      PracticeLab.start(
          ScenarioFile.load("healthy", 1), LabOptions.anyPorts().withSsh(SshSettings.usual()));

  private final SshLook look = new SshLook(InstantSource.system());
  private final SshServer stranger = SshServer.setUpDefaultServer();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @AfterAll
  static void switchOff() {
    LAB.close();
  }

  @BeforeEach
  void furnish() {
    stranger.setHost("127.0.0.1");
    stranger.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
    stranger.setPasswordAuthenticator(
        (user, password, _) -> {
          told.add(user + " " + password);
          return false;
        });
  }

  @AfterEach
  void hangUp() throws IOException {
    stranger.stop(true);
  }

  @Test
  void the_key_is_the_one_that_a_visit_sees_and_no_session_is_left() throws Exception {
    var pc = LAB.pcs().getFirst();
    var keys = KeysOfTest.takingTheFirst();
    var there = new Endpoint(pc.address(), pc.sshPort(), Scheme.SSH, new Trust.PublicAuthorities());
    var login = new Login.Password(pc.account(), Secret.of(pc.password()));
    new OverthereHosts(InstantSource.system(), keys).open(there, login, LONG).close();

    var seen = look.at(pc.address(), pc.sshPort(), LONG);

    assertThat(keys.asked()).containsExactly(seen.key());
    assertThat(seen.methods().orElseThrow()).contains("publickey", "password");
    await().untilAsserted(() -> assertThat(pc.sshSessions()).isZero());
  }

  @Test
  void methods_that_nobody_here_can_use_are_told_too() throws Exception {
    stranger.setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
    stranger.setKeyboardInteractiveAuthenticator(DefaultKeyboardInteractiveAuthenticator.INSTANCE);
    stranger.start();

    assertThat(look.at("127.0.0.1", stranger.getPort(), LONG).methods())
        .contains(List.of("keyboard-interactive"));
  }

  @Test
  void a_server_that_lets_everybody_in_is_found_out() throws Exception {
    stranger.setUserAuthFactories(List.of(UserAuthNoneFactory.INSTANCE));
    stranger.start();

    assertThat(look.at("127.0.0.1", stranger.getPort(), LONG).methods()).contains(List.of("none"));
  }

  @Test
  void a_server_that_hangs_up_on_the_question_has_shown_its_key_all_the_same() throws Exception {
    var factories = new ArrayList<UserAuthFactory>();
    factories.add(
        new UserAuthNoneFactory() {
          @Override
          public UserAuthNone createUserAuth(ServerSession session) throws IOException {
            var _ = session.getIoSession().close(true);
            return super.createUserAuth(session);
          }
        });
    stranger.setUserAuthFactories(factories);
    stranger.start();

    var seen = look.at("127.0.0.1", stranger.getPort(), LONG);

    assertThat(seen.key().sha256()).hasSize(43);
    assertThat(seen.methods()).isEmpty();
  }

  @Test
  void a_stranger_is_shown_no_password() throws Exception {
    stranger.start();
    look.at("127.0.0.1", stranger.getPort(), LONG);

    assertThat(told).isEmpty();
  }

  @Test
  void a_server_that_says_its_name_and_no_more_is_waited_for_no_longer_than_it_may_take()
      throws Exception {
    try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var called = new CopyOnWriteArrayList<Socket>();
      Thread.startVirtualThread(() -> greet(mute, called));

      var thrown =
          catchThrowableOfType(
              TransportException.class,
              () -> look.at("127.0.0.1", mute.getLocalPort(), Duration.ofMillis(500)));

      assertThat(thrown.fault().kind()).isEqualTo(Kind.TIMED_OUT);
      for (var socket : called) socket.close();
    }
  }

  private static void greet(ServerSocket mute, List<Socket> called) {
    try {
      var socket = mute.accept();
      called.add(socket);
      socket.getOutputStream().write("SSH-2.0-mute\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException _) {
      // Nobody calls any more.
    }
  }
}
