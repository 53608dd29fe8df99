package org.rollcall.lab.ntlm;

import java.util.Arrays;

/** How does the PC seal what it says, and check what it is told, once somebody has logged in? */
public final class NtlmSession {
  public static final int SIGNATURE_LENGTH = SealedStream.SIGNATURE_LENGTH;

  private final SealedStream incoming;
  private final SealedStream outgoing;

  NtlmSession(byte[] sessionKey, int flags) {
    incoming = new SealedStream(sessionKey, flags, Direction.CLIENT_TO_SERVER);
    outgoing = new SealedStream(sessionKey, flags, Direction.SERVER_TO_CLIENT);
  }

  /** The signature, then the sealed text. */
  public byte[] seal(byte[] plain) {
    return outgoing.seal(plain);
  }

  /** The plain text of a signature followed by sealed text. */
  public byte[] unseal(byte[] message) throws BadSignatureException {
    if (message.length < SIGNATURE_LENGTH) throw new BadSignatureException();
    return incoming.unseal(
        Arrays.copyOf(message, SIGNATURE_LENGTH),
        Arrays.copyOfRange(message, SIGNATURE_LENGTH, message.length));
  }

  /** Checks the client's signature over SPNEGO's list of mechanisms, and gives the PC's own. */
  public byte[] exchangeMechanismSignatures(byte[] mechanisms, byte[] signature)
      throws BadSignatureException {
    incoming.verify(signature, mechanisms);
    var own = outgoing.sign(mechanisms);
    incoming.reset();
    outgoing.reset();
    return own;
  }
}
