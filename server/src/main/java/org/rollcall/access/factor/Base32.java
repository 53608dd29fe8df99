package org.rollcall.access.factor;

/** How are bytes written so that a person can type them? RFC 4648, 6, without its padding. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  /** Bytes whose number is a multiple of five, so that nothing is left over. */
  static String encode(byte[] bytes) {
    if (bytes.length % 5 != 0) throw new IllegalArgumentException("not a multiple of five bytes");
    var text = new StringBuilder();
    for (var start = 0; start < bytes.length; start += 5) {
      var bits = 0L;
      for (var i = 0; i < 5; i++) bits = (bits << 8) | (bytes[start + i] & 0xFF);
      for (var shift = 35; shift >= 0; shift -= 5) {
        text.append(ALPHABET.charAt((int) (bits >> shift) & 31));
      }
    }
    return text.toString();
  }

  static byte[] decode(String text) {
    var bytes = new byte[text.length() * 5 / 8];
    var bits = 0L;
    var at = 0;
    for (var i = 0; i < text.length(); i++) {
      bits = (bits << 5) | ALPHABET.indexOf(text.charAt(i));
      if (i % 8 != 7) continue;
      for (var shift = 32; shift >= 0; shift -= 8) bytes[at++] = (byte) (bits >> shift);
      bits = 0;
    }
    return bytes;
  }
}
