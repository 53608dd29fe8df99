package org.rollcall.transport.wsman;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.ietf.jgss.GSSException;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.wsman.KerberosContext.Opening;

/**
 * How do we log in by Kerberos, and by nothing else? First the PC says that it takes it, which
 * tells TLS's certificate, too; only then is a ticket asked for and shown.
 */
final class KerberosSignIn {
  // [MS-KILE] 3.1.1: how far apart a client's clock and a server's may be
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Wire wire;
  private final Endpoint endpoint;
  private final Login.Kerberos login;
  private final Surroundings around;

  KerberosSignIn(Wire wire, Endpoint endpoint, Login.Kerberos login, Surroundings around) {
    this.wire = wire;
    this.endpoint = endpoint;
    this.login = login;
    this.around = around;
  }

  Session signIn(Deadline deadline) throws TransportException {
    var offered = SignIn.ask(wire, deadline);
    SignIn.checkAsked(offered);
    var method = method(offered);
    // The ticket that follows is for this very channel.
    wire.line().bind();
    var opening = opening(method, offered, deadline);
    var verdict = SignIn.show(wire, method.header(), opening.token(), deadline);
    if (verdict.status() == 401) throw new TransportException(refusal(verdict));
    if (verdict.status() != 200) throw SignIn.failure(Kind.NONSENSE, verdict, null);
    return session(opening, method, verdict);
  }

  private static KerberosMethod method(HttpAnswer offered) throws TransportException {
    return KerberosMethod.of(offered)
        .orElseThrow(
            () -> SignIn.failure(Kind.LOGIN_METHOD_REFUSED, offered, SignIn.methods(offered)));
  }

  /** A KDC gets the time that a connection gets: it is as near, and the visit has others to ask. */
  private Opening opening(KerberosMethod method, HttpAnswer offered, Deadline deadline)
      throws TransportException {
    var patience = deadline.orIn(around.limits().connect());
    var us = around.tickets().subject(login, patience);
    var service = "HTTP/" + endpoint.host() + "@" + TicketGranting.realm(login);
    var binding = binding(offered);
    return around
        .tickets()
        .ask(() -> KerberosContext.open(us, service, method.mechanism(), binding), patience);
  }

  private Optional<org.ietf.jgss.ChannelBinding> binding(HttpAnswer offered)
      throws TransportException {
    var certificate = wire.line().certificate();
    if (certificate == null) return Optional.empty();
    try {
      return Optional.of(JdkKerberos.bindingTo(ChannelBinding.endPoint(certificate)));
    } catch (GeneralSecurityException _) {
      throw SignIn.failure(Kind.LOGIN_METHOD_REFUSED, offered, "binding_unknown");
    }
  }

  /** Our KDC has vouched for us, so it is not our password that this PC does not like. */
  private Fault refusal(HttpAnswer verdict) {
    var told = SignIn.refusal(verdict);
    if (told.kind() == Kind.ACCOUNT_LOCKED) return told;
    var apart = wire.clock().offset().map(Duration::abs).orElse(Duration.ZERO);
    return Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN)
        .withHttpStatus(verdict.status())
        .withDetail(apart.compareTo(SKEW) > 0 ? "clock_skew" : "ticket_refused");
  }

  private Session session(Opening opening, KerberosMethod method, HttpAnswer verdict)
      throws TransportException {
    var proof = verdict.token(method.header());
    try {
      if (proof.isPresent() && KerberosContext.isProven(opening.context(), proof.get())) {
        return endpoint.scheme() == Scheme.WINRM_HTTPS
            ? new Session.WithinTls()
            : new Session.Sealed(new KerberosSeal(opening.context(), method.protocol()));
      }
    } catch (GSSException | RuntimeException _) {
      // What a stranger wrote is no proof, however Java trips on it.
    }
    throw SignIn.failure(Kind.NONSENSE, verdict, "pc_unproven");
  }
}
