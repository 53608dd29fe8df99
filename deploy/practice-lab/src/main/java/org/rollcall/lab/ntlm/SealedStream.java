package org.rollcall.lab.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.rollcall.lab.session.BadSignatureException;

/**
 * What does one direction of a sealed conversation remember? Its RC4 state runs on from message to
 * message, and each message has a number ([MS-NLMP] 3.4.3, 3.4.4.2).
 */
final class SealedStream {
  static final int SIGNATURE_LENGTH = 16;

  private final byte[] signingKey;
  private final byte[] sealingKey;
  private final boolean sealsChecksum;
  private RC4Engine handle;
  private int sequence;

  SealedStream(byte[] sessionKey, int flags, Direction direction) {
    signingKey = direction.signingKey(sessionKey);
    sealingKey = direction.sealingKey(sessionKey, flags);
    sealsChecksum = Flags.has(flags, Flags.KEY_EXCHANGE);
    handle = Digests.rc4Handle(sealingKey);
  }

  /** The signature, then the sealed text. */
  byte[] seal(byte[] plain) {
    var sealed = new byte[SIGNATURE_LENGTH + plain.length];
    handle.processBytes(plain, 0, plain.length, sealed, SIGNATURE_LENGTH);
    System.arraycopy(sign(plain), 0, sealed, 0, SIGNATURE_LENGTH);
    return sealed;
  }

  byte[] unseal(byte[] signature, byte[] sealed) throws BadSignatureException {
    var plain = new byte[sealed.length];
    handle.processBytes(sealed, 0, sealed.length, plain, 0);
    verify(signature, plain);
    return plain;
  }

  void verify(byte[] signature, byte[] message) throws BadSignatureException {
    if (!MessageDigest.isEqual(sign(message), signature)) throw new BadSignatureException();
  }

  byte[] sign(byte[] message) {
    var number = littleEndian(sequence++);
    var checksum = Arrays.copyOf(Digests.hmacMd5(signingKey, number, message), 8);
    if (sealsChecksum) handle.processBytes(checksum, 0, 8, checksum, 0);
    return ByteBuffer.allocate(SIGNATURE_LENGTH)
        .put(littleEndian(1))
        .put(checksum)
        .put(number)
        .array();
  }

  /** The signature over SPNEGO's list of mechanisms leaves no trace ([MS-SPNG] 3.3.5.1). */
  void reset() {
    handle = Digests.rc4Handle(sealingKey);
    sequence = 0;
  }

  private static byte[] littleEndian(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
