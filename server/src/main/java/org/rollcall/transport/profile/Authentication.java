package org.rollcall.transport.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.transport.Client;
import org.rollcall.transport.Login;
import org.rollcall.transport.Scheme;

/** How does a login prove itself to a PC? */
public enum Authentication {
  /** Whatever the credential is for. */
  AUTO,
  NTLM,
  KERBEROS,
  BASIC,
  CERTIFICATE,
  KEY,
  PASSWORD;

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Authentication> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** Whether it exists there at all: SSH knows nothing of NTLM, and a certificate needs TLS. */
  public boolean fits(Scheme scheme) {
    return switch (this) {
      case AUTO -> true;
      case NTLM, KERBEROS -> scheme != Scheme.SSH;
      case BASIC, CERTIFICATE -> scheme == Scheme.WINRM_HTTPS;
      case KEY, PASSWORD -> scheme == Scheme.SSH;
    };
  }

  /** What a login of that kind amounts to when that client speaks that protocol. */
  public static Authentication of(Login login, Scheme scheme, Client client) {
    return switch (login) {
      case Login.Kerberos _ -> KERBEROS;
      case Login.Certificate _ -> CERTIFICATE;
      case Login.PrivateKey _ -> KEY;
      case Login.Password password -> scheme == Scheme.SSH ? PASSWORD : shown(password, client);
    };
  }

  private static Authentication shown(Login.Password login, Client client) {
    return switch (login.shown()) {
      case BY_NTLM -> NTLM;
      case AS_BASIC -> BASIC;
      case AS_OFFERED -> client == Client.OVERTHERE ? BASIC : NTLM;
    };
  }
}
