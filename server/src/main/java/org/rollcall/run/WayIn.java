package org.rollcall.run;

import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Login;
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
  /** One by which whatever login there is goes. */
  public static WayIn at(Endpoint endpoint) {
    return new WayIn(endpoint, Authentication.AUTO, false, Course.NONE);
  }

  /** The login in the form that this way asks for. */
  Login login(Login given) {
    return authentication == Authentication.KERBEROS
            && given instanceof Login.Password(var user, var password)
            && user.indexOf('@') > 0
        ? new Login.Kerberos(user, new Login.Kerberos.Proof.ByPassword(password))
        : given;
  }

  /** What is kept of it. */
  public Passage passage(Login login) {
    var scheme = endpoint.scheme();
    return new Passage(
        Speech.protocol(scheme),
        endpoint.client(),
        endpoint.port(),
        Authentication.of(login, scheme, endpoint.client()));
  }
}
