package org.rollcall.transport.hostkey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.transport.HostKey;

/** What does a PC prove by? */
public enum KeyKind {
  /** The host key of its SSH server. */
  SSH,
  /** The certificate of its HTTPS listener. */
  CERTIFICATE;

  /** What stands for the algorithm of a certificate, whose fingerprint says all. */
  static final String X509 = "x509";

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<KeyKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  static KeyKind of(HostKey key) {
    return key.algorithm().equals(X509) ? CERTIFICATE : SSH;
  }
}
