package org.rollcall.transport.wsman;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How is a message hidden from the network and proven to come from the other side? NTLM's session
 * security with extended session security, 128 bits and key exchange ([MS-NLMP] 3.4); each
 * direction has a key stream that runs on from message to message.
 */
final class NtlmSeal implements Seal {
  static final int SIGNATURE_LENGTH = 16;

  private final Direction sending;
  private final Direction receiving;

  private NtlmSeal(Direction sending, Direction receiving) {
    this.sending = sending;
    this.receiving = receiving;
  }

  /** The client's end of a session with this exported session key. */
  static NtlmSeal ofClient(byte[] sessionKey) {
    return new NtlmSeal(
        new Direction(sessionKey, "client-to-server"),
        new Direction(sessionKey, "server-to-client"));
  }

  /** The server's end, which tests need to answer for a PC. */
  static NtlmSeal ofServer(byte[] sessionKey) {
    return new NtlmSeal(
        new Direction(sessionKey, "server-to-client"),
        new Direction(sessionKey, "client-to-server"));
  }

  @Override
  public String protocol() {
    return "application/HTTP-SPNEGO-session-encrypted";
  }

  /** The signature, then the sealed message ([MS-NLMP] 3.4.3). */
  @Override
  public byte[] seal(byte[] message) {
    var sealed = sending.cipher(message);
    var signature = sending.signature(message);
    return ByteBuffer.allocate(signature.length + sealed.length).put(signature).put(sealed).array();
  }

  /** The message, where the signature is the other side's for the next in sequence. */
  @Override
  public byte[] unseal(byte[] signatureAndSealed) throws SealBroken {
    if (signatureAndSealed.length < SIGNATURE_LENGTH) throw new SealBroken();
    var signature = Arrays.copyOf(signatureAndSealed, SIGNATURE_LENGTH);
    var sealed =
        Arrays.copyOfRange(signatureAndSealed, SIGNATURE_LENGTH, signatureAndSealed.length);
    var message = receiving.cipher(sealed);
    if (!MessageDigest.isEqual(signature, receiving.signature(message))) throw new SealBroken();
    return message;
  }

  private static final class Direction {
    private final Cipher keyStream;
    private final Mac mac;
    private int sequence;

    Direction(byte[] sessionKey, String way) {
      try {
        var sealKey = key(sessionKey, "session key to " + way + " sealing key magic constant\0");
        var signKey = key(sessionKey, "session key to " + way + " signing key magic constant\0");
        keyStream = Cipher.getInstance("ARCFOUR");
        keyStream.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(sealKey, "ARCFOUR"));
        mac = Mac.getInstance("HmacMD5");
        mac.init(new SecretKeySpec(signKey, "HmacMD5"));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this Java lacks NTLM's algorithms", e);
      }
    }

    // [MS-NLMP] 3.4.5.2, 3.4.5.3
    private static byte[] key(byte[] sessionKey, String magic) throws GeneralSecurityException {
      var md5 = MessageDigest.getInstance("MD5");
      md5.update(sessionKey);
      return md5.digest(magic.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] cipher(byte[] bytes) {
      return bytes.length == 0 ? bytes : keyStream.update(bytes);
    }

    // [MS-NLMP] 3.4.4.2: the checksum runs through the key stream after the message.
    byte[] signature(byte[] message) {
      var number = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(sequence).array();
      sequence++;
      mac.update(number);
      var checksum = cipher(Arrays.copyOf(mac.doFinal(message), 8));
      return ByteBuffer.allocate(SIGNATURE_LENGTH)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(1)
          .put(checksum)
          .put(number)
          .array();
    }
  }
}
