package org.rollcall.lab.net;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.ntlm.Claim;
import org.rollcall.lab.ntlm.Login;
import org.rollcall.lab.ntlm.NtlmAcceptor;
import org.rollcall.lab.ntlm.NtlmSession;
import org.rollcall.lab.ntlm.Rules;
import org.rollcall.lab.ntlm.Spnego;
import org.rollcall.lab.ntlm.Target;
import org.rollcall.lab.session.BadSignatureException;
import org.rollcall.lab.session.SecureSession;
import org.rollcall.lab.wsman.ShellHost.Caller;

/**
 * Who is at the other end of this connection? A login by NTLM or Kerberos holds as long as the
 * connection.
 */
final class ConnectionLogin {
  private static final String CERTIFICATE =
      "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual";

  private final WsmanHost host;
  private final Accounts accounts;
  private final Optional<PcTls> tls;
  private final Doors doors;
  private byte[] mechanisms = new byte[0];
  private @Nullable NtlmAcceptor acceptor;
  private @Nullable SecureSession session;
  private @Nullable Caller caller;

  ConnectionLogin(WsmanHost host, Optional<PcTls> tls) {
    this.host = host;
    this.tls = tls;
    accounts = new Accounts(host.access().account(), host.computerName());
    doors = new Doors(host.access(), accounts, tls);
  }

  /** The session that seals; empty if nobody has logged in by NTLM or Kerberos. */
  Optional<SecureSession> session() {
    return Optional.ofNullable(session);
  }

  /** Whether a certificate is what this one wants to be known by, and may be. */
  boolean wantsCertificate(@Nullable String authorization) {
    return doors.takesCertificates() && CERTIFICATE.equals(authorization);
  }

  Verdict judge(@Nullable X509Certificate shown) {
    var known = doors.caller(shown);
    if (known.isEmpty()) return new Verdict.Denied();
    // Windows logs the account in with the password that was kept when the two were mapped.
    return accounts.isLocked() ? new Verdict.Locked() : new Verdict.Granted(known.get(), "");
  }

  Verdict judge(@Nullable String authorization) {
    if (authorization == null) {
      return caller == null ? new Verdict.Unknown() : new Verdict.Granted(caller, "");
    }
    var space = authorization.indexOf(' ');
    var scheme = space < 0 ? authorization : authorization.substring(0, space);
    try {
      var token = Base64.getDecoder().decode(authorization.substring(space + 1).strip());
      return switch (scheme.toLowerCase(Locale.ROOT)) {
        case "basic" -> mayUseBasic() ? basic(token) : new Verdict.Unknown();
        case "negotiate" -> mayNegotiate() ? negotiate(token) : new Verdict.Unknown();
        case "kerberos" -> doors.takesTickets() ? ticket("Kerberos", token) : new Verdict.Unknown();
        default -> new Verdict.Unknown();
      };
    } catch (IllegalArgumentException _) {
      return new Verdict.Denied();
    }
  }

  boolean mayUseBasic() {
    return tls.isPresent() || host.access().basicOverHttp();
  }

  private boolean mayNegotiate() {
    return host.access().offered().contains("Negotiate");
  }

  private Verdict basic(byte[] token) {
    var text = new String(token, StandardCharsets.UTF_8);
    var colon = text.indexOf(':');
    if (colon < 0) return new Verdict.Denied();
    var name = text.substring(0, colon);
    var slash = name.indexOf('\\');
    var claim = new Claim(name.substring(slash + 1), slash < 0 ? "" : name.substring(0, slash));
    if (accounts.isLocked(claim)) return new Verdict.Locked();
    var right = accounts.passwordOf(claim).filter(text.substring(colon + 1)::equals).isPresent();
    return right ? new Verdict.Granted(accounts.caller(), "") : new Verdict.Denied();
  }

  /** NTLM comes within SPNEGO, or as it is: http.sys takes both under this name. */
  private Verdict negotiate(byte[] bytes) {
    var raw = NtlmAcceptor.typeOf(bytes) > 0;
    var token = raw ? null : Spnego.read(bytes);
    var inner = token == null ? bytes : token.inner();
    return switch (NtlmAcceptor.typeOf(inner)) {
      case 1 -> challenge(inner, token);
      case 3 -> authenticate(inner, token);
      default -> doors.takesTickets() ? ticket("Negotiate", bytes) : new Verdict.Denied();
    };
  }

  private Verdict ticket(String method, byte[] token) {
    var sealing = method.equals("Kerberos") ? "Kerberos" : "SPNEGO";
    var accepted = doors.accept(token, "application/HTTP-" + sealing + "-session-encrypted");
    if (accepted.isEmpty()) return new Verdict.Denied();
    if (doors.isLocked(accepted.get().principal())) return new Verdict.Locked();
    session = accepted.get().session();
    caller = doors.caller(accepted.get().principal());
    return new Verdict.Granted(caller, header(method, accepted.get().answer()));
  }

  private Verdict challenge(byte[] inner, Spnego.@Nullable Token token) {
    caller = null;
    session = null;
    mechanisms = token == null ? new byte[0] : token.mechanisms();
    var target = new Target(host.computerName(), host.computerName(), host::clock);
    var rules =
        new Rules(
            accounts::passwordOf, tls.map(PcTls::channelBinding), host.access().strictBinding());
    acceptor = new NtlmAcceptor(target, rules);
    var challenge = acceptor.challenge(inner);
    return new Verdict.GoOn(header(token == null ? challenge : Spnego.challenge(challenge)));
  }

  private Verdict authenticate(byte[] inner, Spnego.@Nullable Token token) {
    if (acceptor == null) return new Verdict.Denied();
    var login = acceptor.authenticate(inner);
    acceptor = null;
    return switch (login) {
      case Login.Denied(var claim, _) ->
          accounts.isLocked(claim) ? new Verdict.Locked() : new Verdict.Denied();
      case Login.Accepted(var claim, _) when accounts.isLocked(claim) -> new Verdict.Locked();
      case Login.Accepted(_, var accepted) -> accept(accepted, token);
    };
  }

  private Verdict accept(NtlmSession accepted, Spnego.@Nullable Token token) {
    try {
      var own =
          token == null || token.signature().length == 0
              ? null
              : accepted.exchangeMechanismSignatures(mechanisms, token.signature());
      session = accepted;
      caller = accounts.caller();
      return new Verdict.Granted(caller, token == null ? "" : header(Spnego.accepted(own)));
    } catch (BadSignatureException _) {
      return new Verdict.Denied();
    }
  }

  private static String header(byte[] token) {
    return header("Negotiate", token);
  }

  private static String header(String method, byte[] token) {
    return method + " " + Base64.getEncoder().encodeToString(token);
  }
}
