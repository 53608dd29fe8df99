package org.rollcall.transport.wsman;

import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.wsman.Wire.Post;

/** How do we log in, by what we were given? Never by anything weaker than that. */
final class SignIn {
  private static final byte[] NOTHING = new byte[0];

  private SignIn() {}

  static Session signIn(
      Wire wire, Endpoint endpoint, Login login, Surroundings around, Deadline deadline)
      throws TransportException {
    return switch (login) {
      case Login.Password password ->
          new PasswordSignIn(wire, endpoint, password, around).signIn(deadline);
      case Login.Kerberos kerberos ->
          new KerberosSignIn(wire, endpoint, kerberos, around).signIn(deadline);
      case Login.Certificate _ -> byCertificate(endpoint);
      case Login.PrivateKey _ -> throw refused("not_spoken");
    };
  }

  /** TLS has shown the certificate before the first message is sent. */
  private static Session byCertificate(Endpoint endpoint) throws TransportException {
    if (endpoint.scheme() != Scheme.WINRM_HTTPS) throw refused("needs_tls");
    return new Session.ByCertificate();
  }

  /** No message goes along before we know that we are let in. */
  static HttpAnswer show(Wire wire, String method, byte[] token, Deadline deadline)
      throws TransportException {
    var authorization = method + " " + Base64.getEncoder().encodeToString(token);
    return wire.post(new Post(authorization, Session.SOAP, NOTHING), Phase.LOGIN, deadline);
  }

  /** What is answered to somebody who has not said who they are. */
  static HttpAnswer ask(Wire wire, Deadline deadline) throws TransportException {
    return wire.post(new Post(null, Session.SOAP, NOTHING), Phase.LOGIN, deadline);
  }

  /** Whether it was a PC that wants to know who we are; we follow nobody anywhere else. */
  static void checkAsked(HttpAnswer offered) throws TransportException {
    if (offered.status() == 401) return;
    var redirected = offered.status() / 100 == 3;
    throw failure(Kind.NONSENSE, offered, redirected ? "redirected" : "no_login_asked");
  }

  /** What a 401 after our answer means; the PC seldom tells more than that. */
  static Fault refusal(HttpAnswer verdict) {
    var refused = Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN).withHttpStatus(verdict.status());
    if (!verdict.isSoap()) return refused;
    try {
      var told = SoapReader.read(verdict.body()).fault();
      var fault = told == null ? refused : WsmanFaults.of(told, Phase.LOGIN);
      return fault.kind() == Kind.ACCOUNT_LOCKED ? fault : refused;
    } catch (SoapReader.Unreadable _) {
      return refused;
    }
  }

  /** Which of the methods that we know by name were offered. */
  static String methods(HttpAnswer offered) {
    var methods = new StringBuilder("offered");
    for (var method : new String[] {"Negotiate", "Kerberos", "NTLM", "CredSSP", "Basic"}) {
      if (offered.offers(method)) methods.append('_').append(method.toLowerCase(Locale.ROOT));
    }
    return methods.toString();
  }

  static TransportException failure(Kind kind, HttpAnswer answer, @Nullable String word) {
    var fault = Fault.of(kind, Phase.LOGIN).withHttpStatus(answer.status());
    return new TransportException(word == null ? fault : fault.withDetail(word));
  }

  private static TransportException refused(String word) {
    return new TransportException(
        Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail(word));
  }
}
