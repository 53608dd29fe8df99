package org.rollcall.transport.wsman;

import org.jspecify.annotations.Nullable;
import org.rollcall.transport.wsman.Wire.Post;

/** How does a message travel once we are logged in? */
sealed interface Session {
  String SOAP = "application/soap+xml;charset=UTF-8";

  /** NTLM over HTTP: nothing passes that is not sealed, in either direction. */
  record Sealed(NtlmSeal seal) implements Session {}

  /** NTLM within TLS, which hides the messages already. */
  record WithinTls() implements Session {}

  /** Basic, within TLS or this very computer: the name and password go with every message. */
  record Basic(String authorization) implements Session {
    @Override
    public String toString() {
      return "Basic";
    }
  }

  /** The request as it is posted. */
  default Post post(byte[] message) {
    return switch (this) {
      case Sealed(var seal) ->
          new Post(
              null, SealedBody.CONTENT_TYPE, SealedBody.write(message.length, seal.seal(message)));
      case WithinTls _ -> new Post(null, SOAP, message);
      case Basic(var authorization) -> new Post(authorization, SOAP, message);
    };
  }

  /** The envelope that came back; null where it is not what this session lets pass. */
  default byte @Nullable [] envelope(HttpAnswer answer) {
    return switch (this) {
      case Sealed(var seal) -> unsealed(seal, answer);
      case WithinTls _, Basic _ -> answer.isSoap() ? answer.body() : null;
    };
  }

  private static byte @Nullable [] unsealed(NtlmSeal seal, HttpAnswer answer) {
    if (!SealedBody.isSealed(answer.contentType())) return null;
    var sealed = SealedBody.read(answer.body());
    if (sealed.isEmpty()) return null;
    try {
      return seal.unseal(sealed.get());
    } catch (NtlmSeal.SealBroken _) {
      return null;
    }
  }
}
