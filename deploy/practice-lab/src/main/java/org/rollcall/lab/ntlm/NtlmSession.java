package org.rollcall.lab.ntlm;

import java.util.Arrays;
import org.rollcall.lab.session.BadSignatureException;
import org.rollcall.lab.session.SecureSession;

/** How does NTLM seal and sign, in either direction? */
public final class NtlmSession implements SecureSession {
  private static final int SIGNATURE_LENGTH = SealedStream.SIGNATURE_LENGTH;

  private final SealedStream incoming;
  private final SealedStream outgoing;

  NtlmSession(byte[] sessionKey, int flags) {
    incoming = new SealedStream(sessionKey, flags, Direction.CLIENT_TO_SERVER);
    outgoing = new SealedStream(sessionKey, flags, Direction.SERVER_TO_CLIENT);
  }

  @Override
  public String protocol() {
    return "application/HTTP-SPNEGO-session-encrypted";
  }

  @Override
  public int signatureLength() {
    return SIGNATURE_LENGTH;
  }

  /** The signature, then the sealed text. */
  @Override
  public byte[] seal(byte[] plain) {
    return outgoing.seal(plain);
  }

  /** The plain text of a signature followed by sealed text. */
  @Override
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
