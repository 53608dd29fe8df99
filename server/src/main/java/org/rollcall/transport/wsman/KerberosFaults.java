package org.rollcall.transport.wsman;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;

/** Which Fault is it when the KDC gives us no ticket? Told by RFC 4120's codes, 7.5.9. */
final class KerberosFaults {
  private KerberosFaults() {}

  static Fault of(Throwable failure) {
    var code =
        causes(failure).flatMapToInt(cause -> JdkKerberos.codeOf(cause).stream()).findFirst();
    if (code.isPresent() && code.getAsInt() > 0) return ofCode(code.getAsInt());
    if (causes(failure).anyMatch(IOException.class::isInstance)) return silent();
    // Java trusts what comes under a KDC's name, and trips on what is no Kerberos.
    if (failure.getCause() instanceof RuntimeException) return fault(Kind.NONSENSE, "kdc_nonsense");
    // Java has no code of its own for a realm that no configuration and no DNS record knows.
    return code.isPresent()
        ? fault(Kind.NO_ANSWER, "kdc_unknown")
        : fault(Kind.LOGIN_METHOD_REFUSED, "ticket_missing");
  }

  static Fault silent() {
    return fault(Kind.NO_ANSWER, "kdc_silent");
  }

  static Fault ofCode(int code) {
    return switch (code) {
      case 1 -> fault(Kind.ACCOUNT_LOCKED, "account_expired");
      case 6 -> fault(Kind.LOGIN_REFUSED, "principal_unknown");
      case 7 -> fault(Kind.LOGIN_METHOD_REFUSED, "spn_unknown");
      case 12 -> fault(Kind.LOGIN_REFUSED, "login_not_allowed");
      case 14, 15, 16 -> fault(Kind.LOGIN_METHOD_REFUSED, "cipher_refused");
      // Locked, disabled, or outside its hours: Windows says the same for all three.
      case 18 -> fault(Kind.ACCOUNT_LOCKED, "account_revoked");
      case 23 -> fault(Kind.ACCOUNT_LOCKED, "password_expired");
      // The KDC, or an answer that our key does not open: a wrong password or an old keytab.
      case 24, 31 -> Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN);
      case 32 -> fault(Kind.LOGIN_METHOD_REFUSED, "ticket_missing");
      case 37 -> fault(Kind.LOGIN_REFUSED, "clock_skew");
      case 68 -> fault(Kind.LOGIN_REFUSED, "realm_unknown");
      default -> fault(Kind.LOGIN_METHOD_REFUSED, "kerberos_" + code);
    };
  }

  private static Fault fault(Kind kind, String detail) {
    return Fault.of(kind, Phase.LOGIN).withDetail(detail);
  }

  private static Stream<Throwable> causes(Throwable exception) {
    return Stream.iterate(
            Optional.of(exception), Optional::isPresent, cause -> cause.map(Throwable::getCause))
        .limit(16)
        .flatMap(Optional::stream);
  }
}
