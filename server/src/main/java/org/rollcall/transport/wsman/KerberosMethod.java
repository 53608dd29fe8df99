package org.rollcall.transport.wsman;

import java.util.Arrays;
import java.util.Optional;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.Oid;

/**
 * Under which name does a PC take a ticket? Under Kerberos' own by preference: what goes under
 * Negotiate says the same, and offers nothing else either.
 */
enum KerberosMethod {
  KERBEROS("Kerberos", "1.2.840.113554.1.2.2", "application/HTTP-Kerberos-session-encrypted"),
  NEGOTIATE("Negotiate", "1.3.6.1.5.5.2", "application/HTTP-SPNEGO-session-encrypted");

  private final String header;
  private final String oid;
  private final String protocol;

  KerberosMethod(String header, String oid, String protocol) {
    this.header = header;
    this.oid = oid;
    this.protocol = protocol;
  }

  static Optional<KerberosMethod> of(HttpAnswer offered) {
    return Arrays.stream(values()).filter(method -> offered.offers(method.header)).findFirst();
  }

  String header() {
    return header;
  }

  Oid mechanism() throws GSSException {
    return new Oid(oid);
  }

  String protocol() {
    return protocol;
  }
}
