package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.lab.net.CertificateAuthority;
import org.rollcall.lab.net.CertificateAuthority.ClientPem;
import org.rollcall.transport.Command;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;

/** A client certificate instead of a password, asked for as Windows asks: after the request. */
@Timeout(60)
class CertificateLoginTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final DomainRoom ROOM = new DomainRoom(Path.of("none"), Path.of("none"));

  private final WsmanHosts hosts = new WsmanHosts(InstantSource.system());

  @AfterAll
  static void switchOff() {
    ROOM.close();
  }

  private static Login login(ClientPem pem) {
    return new Login.Certificate("rollcall", pem.chain(), Secret.of(pem.key()));
  }

  private Fault faultOf(Scheme scheme, Login login) {
    return catchThrowableOfType(
            TransportException.class, () -> hosts.open(ROOM.endpoint("both", scheme), login, LONG))
        .fault();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA"})
  void a_certificate_that_is_mapped_opens_a_shell(String algorithm) throws Exception {
    var login = login(ROOM.certificate(DomainRoom.MAPPED, algorithm));
    try (var shell = hosts.open(ROOM.endpoint("both", Scheme.WINRM_HTTPS), login, LONG)) {
      assertThat(shell.run(Command.of("ver", LONG)).stdout()).contains("Microsoft Windows");
    }
    assertThat(ROOM.pc("both").shellsOpen()).isZero();
  }

  @Test
  void one_that_is_mapped_to_nobody_is_refused() {
    assertThat(faultOf(Scheme.WINRM_HTTPS, login(ROOM.certificate("somebody", "EC"))))
        .isEqualTo(Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN).withHttpStatus(401));
  }

  @Test
  void one_of_an_authority_that_the_pc_does_not_trust_is_refused() {
    var other = new CertificateAuthority("Some other", Instant.now());

    assertThat(faultOf(Scheme.WINRM_HTTPS, login(other.client(DomainRoom.MAPPED, "EC"))).kind())
        .isEqualTo(Kind.LOGIN_REFUSED);
  }

  @Test
  void without_tls_it_is_not_shown() {
    assertThat(faultOf(Scheme.WINRM, login(ROOM.certificate(DomainRoom.MAPPED, "EC"))))
        .isEqualTo(Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail("needs_tls"));
  }

  @ParameterizedTest
  @CsvSource({"true,''", "true,no key", "false,"})
  void what_is_no_certificate_with_its_key_is_said_to_be_none(boolean chain, String key) {
    var good = ROOM.certificate(DomainRoom.MAPPED, "EC");
    var login =
        new Login.Certificate(
            "rollcall", chain ? good.chain() : "none", Secret.of(key == null ? good.key() : key));

    assertThat(faultOf(Scheme.WINRM_HTTPS, login).detail()).isEqualTo("certificate_unreadable");
  }
}
