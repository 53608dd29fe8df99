package org.rollcall.lab.net;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.rollcall.lab.session.BadSignatureException;
import org.rollcall.lab.session.SecureSession;

/** How does a sealed message travel within HTTP? ([MS-WSMV] 2.2.9.1) */
final class EncryptedBody {
  private static final String BOUNDARY = "--Encrypted Boundary";
  private static final byte[] OCTETS =
      "Content-Type: application/octet-stream\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = (BOUNDARY + "--").getBytes(StandardCharsets.US_ASCII);
  private static final Pattern LENGTH =
      Pattern.compile(
          "OriginalContent:\\s*type=application/soap\\+xml;\\s*charset=UTF-8;\\s*Length=(\\d{1,8})",
          Pattern.CASE_INSENSITIVE);

  private EncryptedBody() {}

  static String contentType(SecureSession session) {
    return "multipart/encrypted;protocol=\"%s\";boundary=\"Encrypted Boundary\""
        .formatted(session.protocol());
  }

  static byte[] write(byte[] plain, SecureSession session) {
    var head =
        BOUNDARY
            + "\r\nContent-Type: "
            + session.protocol()
            + "\r\nOriginalContent: type=application/soap+xml;charset=UTF-8;Length="
            + plain.length
            + "\r\n"
            + BOUNDARY
            + "\r\n";
    var out = new ByteArrayOutputStream(plain.length + 256);
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(OCTETS);
    out.writeBytes(littleEndian(session.signatureLength()));
    out.writeBytes(session.seal(plain));
    out.writeBytes(END);
    out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  static byte[] read(byte[] body, SecureSession session)
      throws BadSignatureException, MalformedBodyException {
    var start = startOfSealed(body);
    var head = new String(body, 0, start, StandardCharsets.ISO_8859_1);
    var length = LENGTH.matcher(head);
    if (!head.contains(session.protocol()) || !length.find())
      throw new MalformedBodyException("its head");
    var sealed = Arrays.copyOfRange(body, start + 4, sealedEnd(body, start));
    var signature = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).getInt(start);
    var plain = Integer.parseInt(length.group(1));
    if (signature != session.signatureLength() || sealed.length != signature + plain) {
      throw new MalformedBodyException("its lengths");
    }
    return session.unseal(sealed);
  }

  // Some write a tab before the second part's header, as Windows itself does.
  private static int startOfSealed(byte[] body) throws MalformedBodyException {
    var text = new String(body, 0, Math.min(body.length, 1024), StandardCharsets.ISO_8859_1);
    var type = text.indexOf("application/octet-stream\r\n");
    var start = type + "application/octet-stream\r\n".length();
    if (type < 0 || start + 4 > body.length) throw new MalformedBodyException("its second part");
    return start;
  }

  private static int sealedEnd(byte[] body, int start) throws MalformedBodyException {
    for (int i = body.length - END.length; i >= start + 4; i--) {
      if (Arrays.equals(body, i, i + END.length, END, 0, END.length)) return i;
    }
    throw new MalformedBodyException("its end");
  }

  private static byte[] littleEndian(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
