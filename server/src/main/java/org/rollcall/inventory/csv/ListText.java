package org.rollcall.inventory.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * In which encoding is a file written? Excel in Taiwan saves CSV as Big5, everything else as UTF-8.
 */
final class ListText {
  // Windows' Big5 (code page 950) knows characters that the standard's Big5 lacks.
  private static final List<Charset> GUESSES =
      List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-950"));

  private ListText() {}

  /** The text, or empty when it is in none of the encodings; a byte order mark is taken off. */
  static Optional<String> decode(byte[] bytes) {
    var marked = starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF);
    var charsets = marked ? List.of(StandardCharsets.UTF_16) : GUESSES;
    return charsets.stream()
        .flatMap(charset -> decode(bytes, charset).stream())
        .filter(text -> text.indexOf('\0') < 0)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .findFirst();
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
