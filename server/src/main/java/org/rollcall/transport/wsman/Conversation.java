package org.rollcall.transport.wsman;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.TransportException;

/** What does a PC that let us in answer? One connection and one login, message by message. */
final class Conversation implements AutoCloseable {
  private final Wire wire;
  private final Session session;

  private Conversation(Wire wire, Session session) {
    this.wire = wire;
    this.session = session;
  }

  static Conversation open(
      Endpoint endpoint, Login login, Surroundings around, PcClock clock, Deadline deadline)
      throws TransportException {
    var wire = wireTo(endpoint, login, around, clock);
    try {
      return new Conversation(wire, SignIn.signIn(wire, endpoint, login, around, deadline));
    } catch (TransportException | RuntimeException e) {
      wire.close();
      throw e;
    }
  }

  private static Wire wireTo(Endpoint endpoint, Login login, Surroundings around, PcClock clock)
      throws TransportException {
    try {
      var ours = login instanceof Login.Certificate shown ? ClientCertificate.of(shown) : null;
      var tls =
          endpoint.scheme() == Scheme.WINRM_HTTPS
              ? new Line.Tls(around.trust().socketsFor(endpoint.trust(), ours), ours)
              : null;
      return new Wire(endpoint, around.names(), tls, clock, around.limits());
    } catch (ClientCertificate.Unreadable e) {
      throw new TransportException(
          Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail("certificate_unreadable"), e);
    } catch (IOException e) {
      throw new TransportException(
          Fault.of(Kind.TLS_UNTRUSTED, Phase.TLS).withDetail("authority_unreadable"), e);
    }
  }

  /** Whether nothing more can be said over it. */
  boolean isLost() {
    return wire.line().isCut() || wire.line().isSpent();
  }

  /** Whether the last message was never sent, the connection having ended while nobody looked. */
  boolean isSpent() {
    return wire.line().isSpent();
  }

  /** The answer to exactly this message, which may be a fault. */
  SoapAnswer ask(Message message, Deadline deadline) throws TransportException {
    var phase = message.phase();
    var http = wire.post(session.post(message.bytes()), phase, deadline);
    if (isUnknown(http)) throw new TransportException(unknown(http, phase));
    var envelope = session.envelope(http);
    if (envelope == null) throw nonsense(http, phase, session.flaw(http));
    try {
      var answer = SoapReader.read(envelope);
      // A fault may come from where the request's id was not understood.
      var related = answer.relatesTo();
      if (related == null ? answer.fault() == null : !related.equals(message.id())) {
        throw nonsense(http, phase, "answers_another");
      }
      if (answer.fault() == null && http.status() != 200) throw nonsense(http, phase, null);
      return answer;
    } catch (SoapReader.Unreadable _) {
      throw nonsense(http, phase, "unreadable");
    }
  }

  /** http.sys answers 403 where it takes no account for the one that a certificate stands for. */
  private boolean isUnknown(HttpAnswer http) {
    return http.status() == 401
        || (http.status() == 403 && session instanceof Session.ByCertificate);
  }

  /**
   * A login that was taken and is not any more; for Basic and certificates this is the first that
   * is heard of it.
   */
  private static Fault unknown(HttpAnswer http, Phase phase) {
    return phase == Phase.CREATE
        ? SignIn.refusal(http)
        : Fault.of(Kind.SHELL_GONE, phase)
            .withHttpStatus(http.status())
            .withDetail("login_forgotten");
  }

  private TransportException nonsense(HttpAnswer http, Phase phase, @Nullable String word) {
    // The seal's key stream is out of step after what could not be unsealed.
    wire.line().cut();
    var fault = Fault.of(Kind.NONSENSE, phase).withHttpStatus(http.status());
    return new TransportException(word == null ? fault : fault.withDetail(word));
  }

  @Override
  public void close() {
    wire.close();
  }
}
