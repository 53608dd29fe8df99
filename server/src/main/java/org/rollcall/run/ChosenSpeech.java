package org.rollcall.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.profile.Authentication;
import org.rollcall.transport.profile.Course;
import org.rollcall.transport.profile.Speech;

/**
 * Whose word counts when it comes to how a machine is spoken to? Whoever stands closer to it:
 *
 * <ol>
 *   <li>the protocol and the port that the machine itself names,
 *   <li>the transport profile that somebody chose for the machine, and then that of its room,
 *   <li>the protocol and the port that the run was started with,
 *   <li>the transport profile of the site,
 *   <li>WinRM over HTTP, every message sealed.
 * </ol>
 *
 * <p>What is known of the PC's identity (certificates, host keys), the client and the kind of login
 * always come from the profile that counts for the machine, as far as they fit the protocol. A
 * machine that names a port and no protocol is not searched at other ports: {@code auto} then means
 * WinRM over HTTP at that port.
 */
final class ChosenSpeech {
  private ChosenSpeech() {}

  static Speech of(Endpoint row, Terms.Way run, Course course) {
    var profile = course.profile();
    var ofSite = course.from() == Course.From.SITE;
    var said = profile == null ? null : profile.speech();
    if (row.protocol() != null) return fixed(row.protocol(), row.port(), run, said);
    var runSays = run.protocol() != null || run.port() != null;
    if (said == null || (ofSite && runSays)) {
      var protocol = Objects.requireNonNullElse(run.protocol(), Protocol.WINRM);
      return fixed(protocol, row.port(), run, said);
    }
    if (row.port() == null) return said;
    return fixed(
        Objects.requireNonNullElse(said.protocol(), Protocol.WINRM), row.port(), run, said);
  }

  private static Speech fixed(
      Protocol protocol, @Nullable Integer port, Terms.Way run, @Nullable Speech said) {
    var scheme = Speech.scheme(protocol);
    var usual = Objects.requireNonNullElse(run.protocol(), Protocol.WINRM);
    var ofRun = usual == protocol ? run.port() : null;
    var chosen = port == null ? ofRun : port;
    if (said == null) return new Speech(protocol, null, chosen, Authentication.AUTO);
    var fits = said.authentication().fits(scheme);
    return new Speech(
        protocol,
        said.client(),
        chosen == null && said.protocol() == protocol ? said.port() : chosen,
        fits ? said.authentication() : Authentication.AUTO);
  }
}
