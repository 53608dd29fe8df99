package org.rollcall.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** What binds an entry to all that came before it? A mac nobody can make without the key. */
final class ChainMac {
  private static final String ALGORITHM = "HmacSHA256";

  private ChainMac() {}

  static String of(SecretKey key, String previous, long number, KeptDeed kept) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      add(mac, previous);
      mac.update(bytes(number));
      mac.update(bytes(kept.id()));
      addDeed(mac, kept.deed());
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void addDeed(Mac mac, Deed deed) {
    add(mac, deed.by());
    add(mac, deed.code());
    add(mac, deed.on());
    add(mac, deed.at().toString());
    mac.update(bytes(deed.details().size()));
    new TreeMap<>(deed.details())
        .forEach(
            (name, value) -> {
              add(mac, name);
              add(mac, value);
            });
  }

  /** With its length before it, so that no other texts run together to the same. */
  private static void add(Mac mac, String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    mac.update(bytes(utf8.length));
    mac.update(utf8);
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
