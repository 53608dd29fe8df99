package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Login.Password.Shown;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.transport.profile.Authentication;
import org.rollcall.transport.profile.Course;

/** The authentication of a profile is what a PC is shown, whatever the credential could do. */
class WayInTest {
  private static final Secret SECRET = Secret.of("secret");
  private static final Map<String, Login> LOGINS =
      Map.of(
          "local", new Login.Password("labadmin", SECRET),
          "domain", new Login.Password("EXAMPLE\\labadmin", SECRET),
          "principal", new Login.Password("labadmin@LAB.EXAMPLE", SECRET),
          "half", new Login.Password("labadmin@", SECRET),
          "tickets",
              new Login.Kerberos(
                  "labadmin@LAB.EXAMPLE",
                  new Login.Kerberos.Proof.ByTicketCache(Path.of("/run/tickets"))),
          "certificate", new Login.Certificate("rollcall", "chain", SECRET),
          "key", new Login.PrivateKey("labadmin", SECRET, null));

  private static WayIn way(Authentication how) {
    var scheme = how.fits(Scheme.SSH) ? Scheme.SSH : Scheme.WINRM_HTTPS;
    var endpoint = Endpoint.of("pc", scheme, new Trust.PublicAuthorities());
    return new WayIn(endpoint, how, false, Course.NONE);
  }

  private static Login login(String kind) {
    return Objects.requireNonNull(LOGINS.get(kind));
  }

  private static Login shown(Authentication how, String kind) throws TransportException {
    return way(how).login(login(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "NTLM,tickets",
    "NTLM,certificate",
    "NTLM,key",
    "BASIC,tickets",
    "BASIC,certificate",
    "BASIC,key",
    "KERBEROS,local",
    "KERBEROS,domain",
    "KERBEROS,half",
    "KERBEROS,certificate",
    "KERBEROS,key",
    "CERTIFICATE,local",
    "CERTIFICATE,principal",
    "CERTIFICATE,tickets",
    "CERTIFICATE,key",
    "KEY,local",
    "KEY,principal",
    "KEY,tickets",
    "KEY,certificate",
    "PASSWORD,tickets",
    "PASSWORD,certificate",
    "PASSWORD,key"
  })
  void a_credential_of_another_kind_is_not_shown_at_all(Authentication how, String login) {
    var thrown = catchThrowableOfType(TransportException.class, () -> shown(how, login));

    assertThat(thrown.fault())
        .isEqualTo(Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail("credential_unfit"));
    assertThat(way(how).passage(login(login)).authentication()).isEqualTo(how);
  }

  @ParameterizedTest
  @CsvSource({"local", "domain", "principal"})
  void a_password_by_ntlm_or_basic_is_shown_so_and_in_no_other_way(String login) throws Exception {
    assertThat(shown(Authentication.NTLM, login))
        .isInstanceOfSatisfying(
            Login.Password.class,
            password -> assertThat(password.shown()).isEqualTo(Shown.BY_NTLM));
    assertThat(shown(Authentication.BASIC, login))
        .isInstanceOfSatisfying(
            Login.Password.class,
            password -> assertThat(password.shown()).isEqualTo(Shown.AS_BASIC));
  }

  @Test
  void kerberos_is_a_ticket_whether_by_password_or_kept() throws Exception {
    assertThat(shown(Authentication.KERBEROS, "principal")).isInstanceOf(Login.Kerberos.class);
    assertThat(shown(Authentication.KERBEROS, "tickets")).isSameAs(login("tickets"));
  }

  @ParameterizedTest
  @CsvSource({"CERTIFICATE,certificate", "KEY,key", "PASSWORD,local", "AUTO,domain"})
  void what_fits_goes_as_it_is(Authentication how, String login) throws Exception {
    assertThat(shown(how, login)).isSameAs(login(login));
  }
}
