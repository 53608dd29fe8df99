package org.rollcall.lab.kerberos;

import java.nio.ByteBuffer;
import org.rollcall.lab.session.BadSignatureException;

/**
 * Where in a wrap token does Windows look for what? With AES and SHA-1 it writes, and reads, 60
 * bytes before the sealed text: a header, the last 28 bytes of the token, and a confounder.
 */
final class TurnedToken {
  static final int BEFORE_THE_TEXT = 60;

  private static final int HEADER = 16;
  private static final int TURN = 28;
  private static final int TURN_IS_TOLD_AT = 6;

  private TurnedToken() {}

  /** The token as RFC 4121 numbers it, of one that comes as Windows wants it. */
  static byte[] straight(byte[] turned) throws BadSignatureException {
    if (turned.length < BEFORE_THE_TEXT) throw new BadSignatureException();
    var told = ByteBuffer.wrap(turned).getShort(TURN_IS_TOLD_AT);
    if (told != TURN) throw new BadSignatureException();
    var header = ByteBuffer.wrap(turned, 0, HEADER);
    var tail = ByteBuffer.wrap(turned, HEADER, TURN);
    var rest = ByteBuffer.wrap(turned, HEADER + TURN, turned.length - HEADER - TURN);
    var straight = ByteBuffer.allocate(turned.length).put(header).put(rest).put(tail);
    return straight.putShort(TURN_IS_TOLD_AT, (short) 0).array();
  }

  /** The token as Windows writes it, of one that Java wrote. */
  static byte[] turned(byte[] straight) {
    var end = straight.length - TURN;
    return ByteBuffer.allocate(straight.length)
        .put(straight, 0, HEADER)
        .put(straight, end, TURN)
        .put(straight, HEADER, end - HEADER)
        .putShort(TURN_IS_TOLD_AT, (short) TURN)
        .array();
  }
}
