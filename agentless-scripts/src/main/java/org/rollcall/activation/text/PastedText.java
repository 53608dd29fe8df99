package org.rollcall.activation.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** In which encoding was a console's text saved? PowerShell writes UTF-16, cmd the code page. */
public final class PastedText {
  private static final Charset TAIWAN = Charset.forName("x-windows-950");

  private PastedText() {}

  public static String decode(byte[] bytes) {
    if (isUtf16(bytes)) return new String(bytes, StandardCharsets.UTF_16);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, TAIWAN);
    }
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) return false;
    var first = bytes[0] & 0xFF;
    var second = bytes[1] & 0xFF;
    return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
  }
}
