package org.rollcall.lab.ntlm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Who speaks? Each side signs and seals with keys of its own ([MS-NLMP] 3.4.5). */
enum Direction {
  CLIENT_TO_SERVER("client-to-server"),
  SERVER_TO_CLIENT("server-to-client");

  private final String words;

  Direction(String words) {
    this.words = words;
  }

  byte[] signingKey(byte[] sessionKey) {
    return Digests.md5(sessionKey, magic("signing"));
  }

  byte[] sealingKey(byte[] sessionKey, int flags) {
    return Digests.md5(weakened(sessionKey, flags), magic("sealing"));
  }

  private byte[] magic(String purpose) {
    var text = "session key to " + words + " " + purpose + " key magic constant\0";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  // [MS-NLMP] 3.4.5.3: what was agreed decides how much of the key is used.
  private static byte[] weakened(byte[] key, int flags) {
    if (Flags.has(flags, Flags.KEY_128)) return key;
    return Arrays.copyOf(key, Flags.has(flags, Flags.KEY_56) ? 7 : 5);
  }
}
