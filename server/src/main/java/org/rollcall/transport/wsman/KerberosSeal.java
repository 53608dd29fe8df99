package org.rollcall.transport.wsman;

import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.MessageProp;

/**
 * How does Kerberos hide a message? By the wrap tokens of RFC 4121, turned the way Windows wants
 * them: so that the sealed message stands where the plain one stood.
 */
final class KerberosSeal implements Seal {
  private static final int HEADER = 16;
  private static final int CONFOUNDER = 16;

  private final GSSContext context;
  private final String protocol;

  /**
   * @param context one that is established, with confidentiality
   */
  KerberosSeal(GSSContext context, String protocol) {
    this.context = context;
    this.protocol = protocol;
  }

  @Override
  public String protocol() {
    return protocol;
  }

  @Override
  public byte[] seal(byte[] message) {
    try {
      var token = context.wrap(message, 0, message.length, new MessageProp(0, true));
      return rotated(token, token.length - message.length - HEADER - CONFOUNDER);
    } catch (GSSException e) {
      throw new IllegalStateException("a Kerberos context that stands does not seal", e);
    }
  }

  /**
   * Turns everything behind the header to the right (RFC 4121, 4.2.5). [MS-KILE] 3.4.5.4.1 wants 28
   * with AES and SHA-1: the copy of the header and the checksum, which both follow the message.
   */
  static byte[] rotated(byte[] token, int count) {
    var rotated = token.clone();
    var tail = token.length - count;
    System.arraycopy(token, tail, rotated, HEADER, count);
    System.arraycopy(token, HEADER, rotated, HEADER + count, tail - HEADER);
    rotated[6] = (byte) (count >>> 8);
    rotated[7] = (byte) count;
    return rotated;
  }

  @Override
  public byte[] unseal(byte[] sealed) throws SealBroken {
    var told = new MessageProp(0, true);
    try {
      var message = context.unwrap(sealed, 0, sealed.length, told);
      if (told.getPrivacy() && isNext(told)) return message;
    } catch (GSSException | RuntimeException _) {
      // Java trusts lengths that a stranger wrote; whatever it trips on is no message.
    }
    throw new SealBroken();
  }

  private static boolean isNext(MessageProp told) {
    return !told.isDuplicateToken()
        && !told.isOldToken()
        && !told.isUnseqToken()
        && !told.isGapToken();
  }
}
