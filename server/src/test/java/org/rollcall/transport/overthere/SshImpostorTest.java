package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthNoneFactory;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/** Somebody else's server in a PC's place, who writes down whatever it is told. */
class SshImpostorTest {
  private static final HostKey OF_THE_PC = new HostKey("ssh-ed25519", "A".repeat(43));
  private static final Login LOGIN = new Login.Password("labadmin", Secret.of("Practice-2026!"));

  private final SshServer impostor = SshServer.setUpDefaultServer();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @BeforeEach
  void listen() {
    impostor.setHost("127.0.0.1");
    impostor.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
    impostor.setPasswordAuthenticator(
        (user, password, _) -> {
          told.add(user + " " + password);
          return false;
        });
    impostor.setKeyboardInteractiveAuthenticator(null);
  }

  @AfterEach
  void hangUp() throws Exception {
    impostor.stop(true);
  }

  @Test
  void a_changed_host_key_is_told_neither_name_nor_password() throws Exception {
    impostor.start();
    var keys = KeysOfTest.takingOnlyKnown().know("127.0.0.1", impostor.getPort(), OF_THE_PC);

    assertThat(fault(keys)).isEqualTo(Fault.of(Kind.HOST_KEY_CHANGED, Phase.CONNECT));
    assertThat(keys.asked()).hasSize(1);
    assertThat(told).isEmpty();
  }

  @Test
  void an_unknown_host_key_is_told_nothing_where_the_first_is_not_taken() throws Exception {
    impostor.start();

    assertThat(fault(KeysOfTest.takingOnlyKnown()))
        .isEqualTo(Fault.of(Kind.HOST_KEY_CHANGED, Phase.CONNECT).withDetail("host_key_unknown"));
    assertThat(told).isEmpty();
  }

  @Test
  void a_key_store_that_fails_lets_nobody_in_and_says_so() throws Exception {
    impostor.start();
    var hosts =
        new OverthereHosts(
            InstantSource.system(),
            (_, _, _) -> {
              throw new IllegalStateException("the database is away");
            });

    var thrown =
        catchThrowableOfType(
            IllegalStateException.class, () -> hosts.open(there(), LOGIN, Duration.ofSeconds(20)));

    assertThat(thrown).hasMessage("the database is away");
    assertThat(told).isEmpty();
  }

  @Test
  void a_refused_password_is_shown_once() throws Exception {
    impostor.start();

    assertThat(fault(KeysOfTest.takingTheFirst()))
        .isEqualTo(Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN));
    assertThat(told).containsExactly("labadmin Practice-2026!");
  }

  @Test
  void a_server_without_passwords_refuses_the_method() throws Exception {
    impostor.setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
    impostor.setKeyboardInteractiveAuthenticator(
        org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator.INSTANCE);
    impostor.start();

    assertThat(fault(KeysOfTest.takingTheFirst()))
        .isEqualTo(
            Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN)
                .withDetail("offered_keyboard_interactive"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"diffie-hellman-group14-sha1", "aes128-cbc", "hmac-sha1"})
  void an_algorithm_that_is_weak_is_not_agreed_to(String weak) throws Exception {
    var exchange = BuiltinDHFactories.fromFactoryName(weak);
    var cipher = BuiltinCiphers.fromFactoryName(weak);
    var mac = BuiltinMacs.fromFactoryName(weak);
    if (exchange != null) {
      impostor.setKeyExchangeFactories(
          NamedFactory.setUpTransformedFactories(false, List.of(exchange), ServerBuilder.DH2KEX));
    }
    if (cipher != null) impostor.setCipherFactories(List.of(cipher));
    if (mac != null) impostor.setMacFactories(List.of(mac));
    impostor.start();

    assertThat(fault(KeysOfTest.takingTheFirst()))
        .isEqualTo(Fault.of(Kind.NONSENSE, Phase.CONNECT).withDetail("key_exchange"));
    assertThat(told).isEmpty();
  }

  @Test
  void a_server_that_lets_everybody_in_is_not_taken_for_a_pc() throws Exception {
    impostor.setUserAuthFactories(List.of(UserAuthNoneFactory.INSTANCE));
    impostor.start();

    assertThat(fault(KeysOfTest.takingTheFirst()).kind()).isEqualTo(Kind.LOGIN_METHOD_REFUSED);
  }

  private Endpoint there() {
    return new Endpoint("127.0.0.1", impostor.getPort(), Scheme.SSH, new Trust.PublicAuthorities());
  }

  private Fault fault(KeysOfTest keys) {
    var hosts = new OverthereHosts(InstantSource.system(), keys);
    return catchThrowableOfType(
            TransportException.class, () -> hosts.open(there(), LOGIN, Duration.ofSeconds(20)))
        .fault();
  }
}
