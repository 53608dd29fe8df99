package org.rollcall.diagnosis.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthNoneFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.KmsAddress;
import org.rollcall.diagnosis.outside.Sign.Check;
import org.rollcall.diagnosis.outside.Sign.Standing;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.hostkey.KeptKey;
import org.rollcall.transport.hostkey.KeyKind;
import org.rollcall.transport.overthere.SshLook;
import org.rollcall.transport.profile.HostKeyTrust;
import org.rollcall.transport.wsman.WsmanHosts;

/** What is said of an SSH server's key in the light of those that are kept, and of its methods. */
class SshSignsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Instant BEFORE = Instant.parse("2026-10-01T00:00:00Z");
  private static final HostKey ANOTHER = new HostKey("ssh-ed25519", "B".repeat(43));
  private static final SshServer SERVER = SshServer.setUpDefaultServer();
  private static final SshLook LOOK = new SshLook(InstantSource.system());

  private static HostKey shown = ANOTHER;

  @BeforeAll
  static void listen() throws IOException, TransportException {
    SERVER.setHost("127.0.0.1");
    var keys = new SimpleGeneratorHostKeyProvider();
    keys.setAlgorithm("EC");
    SERVER.setKeyPairProvider(keys);
    SERVER.setPasswordAuthenticator((_, _, _) -> false);
    SERVER.start();
    shown = LOOK.at("127.0.0.1", SERVER.getPort(), LONG).key();
  }

  @AfterAll
  static void hangUp() throws IOException {
    SERVER.stop(true);
  }

  private static KeptKey kept(HostKey key, KeptKey.State state) {
    var port = SERVER.getPort();
    return new KeptKey(1, "127.0.0.1", port, KeyKind.SSH, key, state, BEFORE, null, null);
  }

  private static Patient patient(@Nullable Protocol protocol, KeptKey... keys) {
    return patient(protocol, HostKeyTrust.FIRST_USE, keys);
  }

  private static Patient patient(
      @Nullable Protocol protocol, HostKeyTrust firstKeys, KeptKey... keys) {
    var none = List.<KmsAddress>of();
    return new Patient(
        "127.0.0.1", protocol, SERVER.getPort(), null, List.of(keys), firstKeys, List.of(), none);
  }

  private static List<Sign> signs(Patient patient) {
    return new SshSigns(LOOK).of(patient, SERVER.getPort(), LONG);
  }

  private static String written() {
    return "SHA256:" + shown.sha256() + " (ECDSA)";
  }

  @Test
  void the_key_that_is_known_is_well() {
    assertThat(signs(patient(Protocol.SSH, kept(shown, KeptKey.State.KNOWN))))
        .contains(Sign.good(Check.HOST_KEY, Map.of("fingerprint", written())));
  }

  @Test
  void a_first_key_is_neither_well_nor_wrong() {
    assertThat(signs(patient(Protocol.SSH, kept(ANOTHER, KeptKey.State.FORMER))))
        .contains(Sign.unknown(Check.HOST_KEY_FIRST, Map.of("fingerprint", written())));
  }

  @Test
  void a_first_key_is_told_to_keep_us_out_where_only_accepted_ones_are_taken() {
    var details = Map.of("fingerprint", written());
    var advice = "advice.host_key_not_accepted";

    assertThat(signs(patient(Protocol.SSH, HostKeyTrust.KNOWN)))
        .contains(Sign.bad(Check.HOST_KEY_FIRST, details, advice));
    assertThat(signs(patient(Protocol.WINRM, HostKeyTrust.KNOWN)))
        .contains(new Sign(Check.HOST_KEY_FIRST, Standing.ASIDE, details, advice));
  }

  @Test
  void another_key_than_the_known_one_is_told_with_both_and_with_the_file_to_compare() {
    var details =
        Map.of(
            "fingerprint",
            written(),
            "known",
            "SHA256:" + ANOTHER.sha256() + " (ED25519)",
            "file",
            "ssh_host_ecdsa_key.pub");

    assertThat(signs(patient(Protocol.SSH, kept(ANOTHER, KeptKey.State.KNOWN))))
        .contains(Sign.bad(Check.HOST_KEY_OTHER, details, "advice.host_key_other"));
  }

  @Test
  void a_key_that_waits_for_a_person_is_told_of_once() {
    var known = kept(ANOTHER, KeptKey.State.KNOWN);
    var waiting = kept(shown, KeptKey.State.WAITING);
    var hosts = new WsmanHosts(InstantSource.system());
    var look = new OutsideLook(hosts::addressOf, hosts::obstacle, LOOK, InstantSource.system());

    assertThat(look.at(patient(Protocol.SSH, known, waiting)))
        .extracting(sign -> sign.check().code())
        .filteredOn(check -> check.startsWith("host_key"))
        .containsExactly("host_key_other");
    assertThat(look.at(patient(Protocol.SSH, waiting)))
        .extracting(sign -> sign.check().code())
        .filteredOn(check -> check.startsWith("host_key"))
        .containsExactly("host_key");
  }

  @Test
  void neither_a_key_nor_a_password_is_wrong_where_ssh_is_the_way_in_and_an_aside_elsewhere() {
    SERVER.setUserAuthFactories(List.of(UserAuthNoneFactory.INSTANCE));
    try {
      assertThat(methods(patient(Protocol.SSH)))
          .isEqualTo(
              Sign.bad(Check.SSH_METHODS, Map.of("methods", "none"), "advice.ssh_login_missing"));
      assertThat(methods(patient(Protocol.WINRM)).standing()).isEqualTo(Standing.ASIDE);
    } finally {
      SERVER.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
    }
    assertThat(methods(patient(Protocol.SSH)))
        .isEqualTo(Sign.good(Check.SSH_METHODS, Map.of("methods", "password")));
  }

  private static Sign methods(Patient patient) {
    return signs(patient).stream()
        .filter(sign -> sign.check() == Check.SSH_METHODS)
        .findFirst()
        .orElseThrow();
  }
}
