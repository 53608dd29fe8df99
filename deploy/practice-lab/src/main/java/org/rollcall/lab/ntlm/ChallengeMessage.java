package org.rollcall.lab.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/** What does a PC ask of somebody who wants to log in? ([MS-NLMP] 2.2.1.2) */
final class ChallengeMessage {
  private static final int HEADER = 56;

  // Windows 10 22H2 calls itself 10.0.19045, NTLM revision 15 (2.2.2.10).
  private static final byte[] VERSION = {10, 0, 0x65, 0x4A, 0, 0, 0, 15};

  private ChallengeMessage() {}

  static byte[] write(Target target, int flags, byte[] nonce) {
    var name = Digests.unicode(target.computer());
    var pairs = pairsOf(target).bytes();
    return ByteBuffer.allocate(HEADER + name.length + pairs.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(AuthenticateMessage.MAGIC)
        .putInt(2)
        .putShort((short) name.length)
        .putShort((short) name.length)
        .putInt(HEADER)
        .putInt(flags)
        .put(nonce)
        .putLong(0)
        .putShort((short) pairs.length)
        .putShort((short) pairs.length)
        .putInt(HEADER + name.length)
        .put(VERSION)
        .put(name)
        .put(pairs)
        .array();
  }

  private static AvPairs pairsOf(Target target) {
    return new AvPairs()
        .put(AvPairs.NB_DOMAIN, target.domain())
        .put(AvPairs.NB_COMPUTER, target.computer())
        .put(AvPairs.DNS_DOMAIN, target.domain().toLowerCase(Locale.ROOT))
        .put(AvPairs.DNS_COMPUTER, target.computer().toLowerCase(Locale.ROOT))
        .put(AvPairs.TIMESTAMP, Filetime.bytes(target.clock().get()));
  }
}
