package org.rollcall.lab.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Who says they are whom, and with what proof? ([MS-NLMP] 2.2.1.3) */
final class AuthenticateMessage {
  static final byte[] MAGIC = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
  private static final int MIC_OFFSET = 72;
  private static final int MIC_LENGTH = 16;

  // NTProofStr, then 28 bytes of NTLMv2_CLIENT_CHALLENGE before its AV pairs (2.2.2.7).
  private static final int PROOF_LENGTH = 16;
  private static final int PAIRS_OFFSET = PROOF_LENGTH + 28;

  private final ByteBuffer message;

  /**
   * @throws IllegalArgumentException if these bytes are no such message
   */
  AuthenticateMessage(byte[] bytes) {
    message = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
    if (typeOf(bytes) != 3 || bytes.length < 64) throw new IllegalArgumentException("no type 3");
    if (ntResponse().length < PAIRS_OFFSET) throw new IllegalArgumentException("not NTLMv2");
  }

  /** The number of an NTLM message, or -1 if it is none. */
  static int typeOf(byte[] bytes) {
    if (bytes.length < 12 || !Arrays.equals(Arrays.copyOf(bytes, 8), MAGIC)) return -1;
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
  }

  Claim claim() {
    return new Claim(text(36), text(28));
  }

  int flags() {
    return message.getInt(60);
  }

  byte[] encryptedSessionKey() {
    return field(52);
  }

  byte[] proof() {
    return Arrays.copyOf(ntResponse(), PROOF_LENGTH);
  }

  byte[] clientChallenge() {
    var response = ntResponse();
    return Arrays.copyOfRange(response, PROOF_LENGTH, response.length);
  }

  byte[] timestamp() {
    return Arrays.copyOfRange(clientChallenge(), 8, 16);
  }

  AvPairs pairs() {
    var response = ntResponse();
    return AvPairs.read(ByteBuffer.wrap(response, PAIRS_OFFSET, response.length - PAIRS_OFFSET));
  }

  byte[] mic() {
    return slice(MIC_OFFSET, MIC_LENGTH);
  }

  byte[] withoutMic() {
    var bytes = message.array().clone();
    Arrays.fill(bytes, MIC_OFFSET, MIC_OFFSET + MIC_LENGTH, (byte) 0);
    return bytes;
  }

  private byte[] ntResponse() {
    return field(20);
  }

  private String text(int position) {
    return new String(field(position), StandardCharsets.UTF_16LE);
  }

  private byte[] field(int position) {
    var length = Short.toUnsignedInt(message.getShort(position));
    return length == 0 ? new byte[0] : slice(message.getInt(position + 4), length);
  }

  private byte[] slice(int offset, int length) {
    if (offset < 0 || offset > message.capacity() - length) {
      throw new IllegalArgumentException("a field reaches beyond the message");
    }
    return Arrays.copyOfRange(message.array(), offset, offset + length);
  }
}
