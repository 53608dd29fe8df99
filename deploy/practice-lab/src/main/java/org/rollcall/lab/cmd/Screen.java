package org.rollcall.lab.cmd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What did a console print, in which code page? What the code page lacks becomes a question mark.
 */
final class Screen {
  private static final Map<Integer, String> CODE_PAGES =
      Map.of(
          437,
          "IBM437",
          850,
          "IBM850",
          932,
          "windows-31j",
          936,
          "GBK",
          949,
          "x-windows-949",
          950,
          "x-windows-950",
          1252,
          "windows-1252");
  private static final int UTF_8 = 65001;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private int codePage;

  Screen(int codePage) {
    this.codePage = codePage;
  }

  static boolean knows(int codePage) {
    return codePage == UTF_8 || CODE_PAGES.containsKey(codePage);
  }

  int codePage() {
    return codePage;
  }

  void codePage(int chosen) {
    codePage = chosen;
  }

  void print(String text) {
    out.writeBytes(text.getBytes(charset()));
  }

  void line(String text) {
    print(text + "\r\n");
  }

  void error(String text) {
    err.writeBytes((text + "\r\n").getBytes(charset()));
  }

  /** Takes over what another screen shows; a stream goes nowhere if it is not wanted. */
  void take(Screen other, Redirects redirects) {
    if (redirects.keepOut()) out.writeBytes(other.stdout());
    if (redirects.keepErr()) (redirects.errToOut() ? out : err).writeBytes(other.stderr());
    codePage = other.codePage;
  }

  byte[] stdout() {
    return out.toByteArray();
  }

  byte[] stderr() {
    return err.toByteArray();
  }

  String decode(byte[] bytes) {
    return new String(bytes, charset());
  }

  private Charset charset() {
    return codePage == UTF_8
        ? StandardCharsets.UTF_8
        : Charset.forName(CODE_PAGES.getOrDefault(codePage, "IBM437"));
  }

  static OptionalInt parse(String text) {
    return text.matches("[0-9]{1,5}") && knows(Integer.parseInt(text))
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
