package org.rollcall.transport.wake;

import java.util.HexFormat;
import java.util.Locale;

/** Which password does a network adapter want to hear before it wakes its PC? It does not print. */
public final class SecureOn {
  private final byte[] bytes;

  private SecureOn(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Four bytes ({@code 192.168.1.1}) or six ({@code 00-15-5D-01-02-03}), as adapters have them. */
  public static SecureOn parse(String text) {
    var dotted = text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    var bytes = dotted ? decimal(text) : hexadecimal(text);
    if (bytes.length != 4 && bytes.length != 6) throw refused();
    return new SecureOn(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private static byte[] decimal(String text) {
    var parts = text.split("\\.", -1);
    var bytes = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      var number = Integer.parseInt(parts[i]);
      if (number > 255) throw refused();
      bytes[i] = (byte) number;
    }
    return bytes;
  }

  private static byte[] hexadecimal(String text) {
    var digits = text.strip().toLowerCase(Locale.ROOT).replaceAll("[-:]", "");
    if (!digits.matches("[0-9a-f]{8}|[0-9a-f]{12}")) throw refused();
    return HexFormat.of().parseHex(digits);
  }

  /** What was typed is not repeated. */
  private static IllegalArgumentException refused() {
    return new IllegalArgumentException("a SecureOn password has 4 or 6 bytes");
  }

  @Override
  public String toString() {
    return "••••••";
  }
}
