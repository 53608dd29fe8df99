package org.rollcall.transport.wsman;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.TransportException;

/**
 * How do we log in with a password? NTLM first; Basic where only that is offered and nobody can
 * listen, unless one of them was asked for alone. The password is used once: what is refused is not
 * tried again in another way.
 *
 * <p>Bare NTLM messages go under {@code Negotiate}, without SPNEGO around them: Windows takes both,
 * this is what most clients send, and it leaves the key streams untouched by a mechListMIC.
 */
final class PasswordSignIn {
  private static final Instant EPOCH_1601 = Instant.parse("1601-01-01T00:00:00Z");

  private final Wire wire;
  private final Endpoint endpoint;
  private final Login.Password login;
  private final Surroundings around;

  PasswordSignIn(Wire wire, Endpoint endpoint, Login.Password login, Surroundings around) {
    this.wire = wire;
    this.endpoint = endpoint;
    this.login = login;
    this.around = around;
  }

  Session signIn(Deadline deadline) throws TransportException {
    return switch (login.shown()) {
      case AS_BASIC -> onlyBasic(deadline);
      case AS_OFFERED, BY_NTLM -> ntlm(deadline);
    };
  }

  private Session onlyBasic(Deadline deadline) throws TransportException {
    var offered = SignIn.ask(wire, deadline);
    SignIn.checkAsked(offered);
    return basic(offered);
  }

  private Session ntlm(Deadline deadline) throws TransportException {
    var handshake = new NtlmHandshake(login, around.random(), fileTime(around.clock().instant()));
    var offered = negotiate(handshake.negotiate(), deadline);
    SignIn.checkAsked(offered);
    var challenge = offered.ntlmMessage();
    if (challenge.isEmpty()) return instead(offered);

    // Everything that follows belongs to this connection.
    wire.line().bind();
    var answered = answer(handshake, challenge.get(), offered);
    var verdict = negotiate(answered.message(), deadline);
    if (verdict.status() == 401) throw new TransportException(SignIn.refusal(verdict));
    if (verdict.status() != 200) throw SignIn.failure(Kind.NONSENSE, verdict, null);
    return endpoint.scheme() == Scheme.WINRM_HTTPS
        ? new Session.WithinTls()
        : new Session.Sealed(answered.seal());
  }

  private HttpAnswer negotiate(byte[] token, Deadline deadline) throws TransportException {
    return SignIn.show(wire, "Negotiate", token, deadline);
  }

  private NtlmHandshake.Answered answer(
      NtlmHandshake handshake, byte[] challenge, HttpAnswer offered) throws TransportException {
    try {
      var certificate = wire.line().certificate();
      var binding = certificate == null ? null : ChannelBinding.of(certificate);
      var purpose = new NtlmHandshake.Purpose("HTTP/" + endpoint.host(), binding);
      return handshake.answer(challenge, purpose);
    } catch (NtlmHandshake.Unacceptable | GeneralSecurityException _) {
      throw SignIn.failure(Kind.LOGIN_METHOD_REFUSED, offered, "ntlm_unacceptable");
    }
  }

  private Session instead(HttpAnswer offered) throws TransportException {
    if (login.shown() == Login.Password.Shown.AS_OFFERED) return basic(offered);
    throw SignIn.failure(Kind.LOGIN_METHOD_REFUSED, offered, SignIn.methods(offered));
  }

  private Session basic(HttpAnswer offered) throws TransportException {
    var nobodyListens = endpoint.scheme() == Scheme.WINRM_HTTPS || wire.line().staysHere();
    // Windows takes Basic for accounts of the PC only ([MS-WSMV] 3.1.3, WinRM's own documentation).
    if (!offered.offers("Basic") || !nobodyListens || login.isDomainAccount()) {
      throw SignIn.failure(Kind.LOGIN_METHOD_REFUSED, offered, SignIn.methods(offered));
    }
    var credentials =
        CharBuffer.wrap(login.name() + ":" + String.valueOf(login.password().reveal()));
    var utf8 = StandardCharsets.UTF_8.encode(credentials);
    var bytes = new byte[utf8.remaining()];
    utf8.get(bytes);
    return new Session.Basic("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  private static long fileTime(Instant instant) {
    var since = Duration.between(EPOCH_1601, instant);
    return since.getSeconds() * 10_000_000 + since.getNano() / 100;
  }
}
