package org.rollcall.run;

import java.util.Optional;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.profile.Authentication;
import org.rollcall.transport.profile.Course;
import org.rollcall.transport.profile.Passage;
import org.rollcall.transport.profile.Speech;

/**
 * Through which door is a machine entered, and with what kind of proof?
 *
 * @param looksFirst whether the door's certificate has to be known, or made known, before anybody
 *     speaks there
 * @param course by which profile it was found, and which way the last visit took
 */
public record WayIn(
    Endpoint endpoint, Authentication authentication, boolean looksFirst, Course course) {
  /** The word for a credential that cannot prove itself as the way in asks for. */
  static final String UNFIT = "credential_unfit";

  /** One by which whatever login there is goes. */
  public static WayIn at(Endpoint endpoint) {
    return new WayIn(endpoint, Authentication.AUTO, false, Course.NONE);
  }

  /** The login in the one form that this way asks for; never in another. */
  Login login(Login given) throws TransportException {
    return fitting(given)
        .orElseThrow(
            () ->
                new TransportException(
                    Fault.of(Fault.Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail(UNFIT)));
  }

  private Optional<Login> fitting(Login given) {
    return switch (authentication) {
      case AUTO -> Optional.of(given);
      case NTLM -> password(given).map(login -> login.only(Login.Password.Shown.BY_NTLM));
      case BASIC -> password(given).map(login -> login.only(Login.Password.Shown.AS_BASIC));
      case PASSWORD -> password(given).map(login -> login);
      case KERBEROS -> given instanceof Login.Kerberos ? Optional.of(given) : ticket(given);
      case CERTIFICATE -> Optional.of(given).filter(Login.Certificate.class::isInstance);
      case KEY -> Optional.of(given).filter(Login.PrivateKey.class::isInstance);
    };
  }

  private static Optional<Login.Password> password(Login given) {
    return given instanceof Login.Password login ? Optional.of(login) : Optional.empty();
  }

  /** Only a name with its realm can ask for one. */
  private static Optional<Login> ticket(Login given) {
    return password(given)
        .filter(login -> login.user().indexOf('@') > 0 && !login.user().endsWith("@"))
        .map(
            login ->
                new Login.Kerberos(
                    login.user(), new Login.Kerberos.Proof.ByPassword(login.password())));
  }

  /** What is kept of it. */
  public Passage passage(Login given) {
    var scheme = endpoint.scheme();
    var how =
        authentication == Authentication.AUTO
            ? Authentication.of(given, scheme, endpoint.client())
            : authentication;
    return new Passage(Speech.protocol(scheme), endpoint.client(), endpoint.port(), how);
  }
}
