package org.rollcall.transport.wsman;

import org.jspecify.annotations.Nullable;
import org.rollcall.transport.wsman.Wire.Post;

/** How does a message travel once we are logged in? */
sealed interface Session {
  String SOAP = "application/soap+xml;charset=UTF-8";

  /** NTLM or Kerberos over HTTP: nothing passes that is not sealed, in either direction. */
  record Sealed(Seal seal) implements Session {}

  /** NTLM or Kerberos within TLS, which hides the messages already. */
  record WithinTls() implements Session {}

  /** Basic, within TLS or this very computer: the name and password go with every message. */
  record Basic(String authorization) implements Session {
    @Override
    public String toString() {
      return "Basic";
    }
  }

  /** A client certificate, shown within TLS: every message says that it speaks for us. */
  record ByCertificate() implements Session {
    // [MS-WSMV] 2.2.9.1.1.1, DSP0226 C.3.1: the profile of mutual authentication
    static final String PROFILE =
        "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual";
  }

  /** The request as it is posted. */
  default Post post(byte[] message) {
    return switch (this) {
      case Sealed(var seal) ->
          new Post(null, SealedBody.contentType(seal), SealedBody.of(message, seal));
      case WithinTls _ -> new Post(null, SOAP, message);
      case Basic(var authorization) -> new Post(authorization, SOAP, message);
      case ByCertificate _ -> new Post(ByCertificate.PROFILE, SOAP, message);
    };
  }

  /** The envelope that came back; null where it is not what this session lets pass. */
  default byte @Nullable [] envelope(HttpAnswer answer) {
    return switch (this) {
      case Sealed(var seal) -> unsealed(seal, answer);
      case WithinTls _, Basic _, ByCertificate _ -> answer.isSoap() ? answer.body() : null;
    };
  }

  /** What is wrong with an answer that this session did not let pass. */
  default String flaw(HttpAnswer answer) {
    if (!(this instanceof Sealed)) return "no_envelope";
    return SealedBody.isSealed(answer.contentType()) ? "seal_broken" : "not_sealed";
  }

  private static byte @Nullable [] unsealed(Seal seal, HttpAnswer answer) {
    if (!SealedBody.isSealed(answer.contentType())) return null;
    var sealed = SealedBody.read(answer.body());
    if (sealed.isEmpty()) return null;
    try {
      return seal.unseal(sealed.get());
    } catch (Seal.SealBroken _) {
      return null;
    }
  }
}
