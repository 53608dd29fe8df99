package org.rollcall.transport.wsman;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How does a sealed message travel in HTTP? As the two parts of a {@code multipart/encrypted} body
 * ([MS-WSMV] 2.2.9.1): what it is, and its signature and bytes.
 */
final class SealedBody {
  // Of NTLM; no seal has a shorter one.
  private static final int SHORTEST_SIGNATURE = 16;
  private static final String BOUNDARY = "--Encrypted Boundary";
  private static final byte[] OCTETS =
      "Content-Type: application/octet-stream\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = (BOUNDARY + "--").getBytes(StandardCharsets.US_ASCII);

  private SealedBody() {}

  /** The Content-Type of such a body. */
  static String contentType(Seal seal) {
    return "multipart/encrypted;protocol=\""
        + seal.protocol()
        + "\";boundary=\"Encrypted Boundary\"";
  }

  /** The body that carries this message under this seal. */
  static byte[] of(byte[] message, Seal seal) {
    return write(message.length, seal.seal(message), seal.protocol());
  }

  /** The body for a message of so many plain bytes and its signature and sealed bytes. */
  static byte[] write(int plainLength, byte[] signatureAndSealed, String protocol) {
    var head =
        BOUNDARY
            + "\r\n\tContent-Type: "
            + protocol
            + "\r\n"
            + "\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length="
            + plainLength
            + "\r\n"
            + BOUNDARY
            + "\r\n\tContent-Type: application/octet-stream\r\n";
    var body = new ByteArrayOutputStream(head.length() + signatureAndSealed.length + 64);
    body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(lengthOf(signatureAndSealed.length - plainLength));
    body.writeBytes(signatureAndSealed);
    body.writeBytes(END);
    body.writeBytes(new byte[] {'\r', '\n'});
    return body.toByteArray();
  }

  static boolean isSealed(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/encrypted");
  }

  /** The signature and sealed bytes within such a body; empty where it is not framed like one. */
  static Optional<byte[]> read(byte[] body) {
    var octets = indexOf(body, OCTETS, 0);
    var start = octets + OCTETS.length;
    var end = lastIndexOf(body, END);
    if (octets < 0 || end < start + 4 + SHORTEST_SIGNATURE) return Optional.empty();
    var signature = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).getInt(start);
    return signature < SHORTEST_SIGNATURE || signature > end - start - 4
        ? Optional.empty()
        : Optional.of(Arrays.copyOfRange(body, start + 4, end));
  }

  private static byte[] lengthOf(int length) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array();
  }

  private static int indexOf(byte[] bytes, byte[] part, int from) {
    for (int at = from; at <= bytes.length - part.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) return at;
    }
    return -1;
  }

  // From the end: sealed bytes may happen to contain anything.
  private static int lastIndexOf(byte[] bytes, byte[] part) {
    for (int at = bytes.length - part.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) return at;
    }
    return -1;
  }
}
