package org.rollcall.lab.session;

/** How does the PC seal what it says, and check what it is told, once somebody has logged in? */
public interface SecureSession {
  /** How a sealed message names the way in which it is sealed. */
  String protocol();

  /** By how much a sealed message is longer than the plain one. */
  int signatureLength();

  byte[] seal(byte[] plain);

  /** The plain text, if it is the client's next message. */
  byte[] unseal(byte[] message) throws BadSignatureException;
}
