package org.rollcall.transport.wsman;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;

/** Which Fault is an exception of the network? Told by types and reasons, never by sentences. */
public final class FaultOf {
  private FaultOf() {}

  /** An exception that struck in this phase, no deadline having passed. */
  public static Fault network(IOException exception, Phase phase) {
    return switch (phase) {
      case LOOK_UP ->
          has(exception, NameLookup.Silent.class)
              ? Fault.of(Kind.NAME_NOT_FOUND, phase).withDetail("dns_silent")
              : Fault.of(Kind.NAME_NOT_FOUND, phase);
      case CONNECT -> connecting(exception);
      case TLS -> tls(exception);
      case LOGIN, CREATE, COMMAND, SEND, RECEIVE, SIGNAL, DELETE -> talking(exception, phase);
    };
  }

  private static Fault connecting(IOException exception) {
    if (has(exception, UnknownHostException.class)) {
      return Fault.of(Kind.NAME_NOT_FOUND, Phase.LOOK_UP);
    }
    var refused =
        has(exception, ConnectException.class)
            && !has(exception, NoRouteToHostException.class)
            && !has(exception, SocketTimeoutException.class);
    return Fault.of(refused ? Kind.REFUSED : Kind.NO_ANSWER, Phase.CONNECT);
  }

  private static Fault tls(IOException exception) {
    if (has(exception, ClientCertificate.Refused.class)) {
      return Fault.of(Kind.LOGIN_REFUSED, Phase.TLS).withDetail("certificate_refused");
    }
    if (has(exception, SSLPeerUnverifiedException.class)) {
      return Fault.of(Kind.TLS_WRONG_NAME, Phase.TLS);
    }
    if (causes(exception).anyMatch(FaultOf::isAboutTime)) {
      return Fault.of(Kind.TLS_EXPIRED, Phase.TLS);
    }
    if (has(exception, CertificateException.class)
        || has(exception, CertPathValidatorException.class)) {
      return Fault.of(Kind.TLS_UNTRUSTED, Phase.TLS);
    }
    var hungUp = has(exception, EOFException.class) || has(exception, SocketException.class);
    // Otherwise something that speaks no TLS, or none that we take.
    return has(exception, SSLException.class) && !hungUp
        ? Fault.of(Kind.NONSENSE, Phase.TLS).withDetail("no_tls")
        : Fault.of(Kind.NONSENSE, Phase.TLS).withDetail("hung_up");
  }

  private static boolean isAboutTime(Throwable cause) {
    return switch (cause) {
      case CertificateExpiredException _, CertificateNotYetValidException _ -> true;
      case CertPathValidatorException path ->
          path.getReason() == CertPathValidatorException.BasicReason.EXPIRED
              || path.getReason() == CertPathValidatorException.BasicReason.NOT_YET_VALID;
      default -> false;
    };
  }

  private static Fault talking(IOException exception, Phase phase) {
    if (isNonsense(exception)) return Fault.of(Kind.NONSENSE, phase).withDetail("no_http");
    return switch (phase) {
      // Something listens there, takes a call and hangs up: that is no WinRM at work.
      case LOOK_UP, CONNECT, TLS, LOGIN, CREATE ->
          Fault.of(Kind.NONSENSE, phase).withDetail("hung_up");
      case COMMAND, SEND, RECEIVE, SIGNAL, DELETE -> Fault.of(Kind.SHELL_GONE, phase);
    };
  }

  private static boolean isNonsense(IOException exception) {
    var cut = has(exception, TruncatedChunkException.class);
    return has(exception, ClientProtocolException.class)
        || has(exception, MessageConstraintException.class)
        || (has(exception, MalformedChunkCodingException.class) && !cut);
  }

  private static boolean has(Throwable exception, Class<? extends Throwable> type) {
    return causes(exception).anyMatch(type::isInstance);
  }

  // Bounded, since causes may go round in a circle.
  private static Stream<Throwable> causes(Throwable exception) {
    return Stream.iterate(
            Optional.of(exception), Optional::isPresent, cause -> cause.map(Throwable::getCause))
        .limit(16)
        .flatMap(Optional::stream);
  }
}
