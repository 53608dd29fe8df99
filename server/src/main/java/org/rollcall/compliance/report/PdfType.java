package org.rollcall.compliance.report;

import java.awt.Color;
import java.io.IOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** In which letters is a PDF set? In those that it carries, whatever the reader's machine has. */
final class PdfType {
  private static final String NAME = "NotoSansTC-Regular.ttf";
  private static final Color INK = new Color(0x1F, 0x29, 0x33);

  /** Stands for a character that the font has not: what was there is not left out unseen. */
  private static final int NOT_THERE = '□';

  private final BaseFont base;

  private PdfType(BaseFont base) {
    this.base = base;
  }

  /** Only the characters that are used travel with the file. */
  static PdfType embedded() throws IOException {
    try (var in = PdfType.class.getResourceAsStream("/fonts/" + NAME)) {
      var bytes = Objects.requireNonNull(in, NAME).readAllBytes();
      return new PdfType(
          BaseFont.createFont(
              NAME, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, bytes, null));
    }
  }

  BaseFont base() {
    return base;
  }

  Font font(float size) {
    return new Font(base, size, Font.NORMAL, INK);
  }

  float width(String text, float size) {
    return base.getWidthPoint(text, size);
  }

  String shown(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == ' ' || base.charExists(point) ? point : NOT_THERE)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
