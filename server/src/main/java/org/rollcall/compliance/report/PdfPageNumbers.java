package org.rollcall.compliance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Which page is this, and of how many? The number of all is known when the last one is written. */
final class PdfPageNumbers extends PdfPageEventHelper {
  private static final float SIZE = 8;
  private static final float ROOM_FOR_ALL = 30;

  private final PdfType type;
  private final String title;
  private final Words words;
  private final List<PdfTemplate> waiting = new ArrayList<>();

  PdfPageNumbers(PdfType type, String title, Words words) {
    this.type = type;
    this.title = title;
    this.words = words;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    var over = writer.getDirectContent();
    var all = over.createTemplate(ROOM_FOR_ALL, SIZE * 2);
    waiting.add(all);
    var text = words.text("page.of", Map.of("page", writer.getPageNumber()));
    var start = document.right() - ROOM_FOR_ALL - type.width(text, SIZE);
    over.beginText();
    over.setFontAndSize(type.base(), SIZE);
    over.setTextMatrix(document.left(), document.bottom() - 18);
    over.showText(type.shown("Rollcall · " + title));
    over.setTextMatrix(start, document.bottom() - 18);
    over.showText(text);
    over.endText();
    over.addTemplate(all, document.right() - ROOM_FOR_ALL, document.bottom() - 18);
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    var pages = " / " + waiting.size();
    for (var template : waiting) {
      template.beginText();
      template.setFontAndSize(type.base(), SIZE);
      template.setTextMatrix(0, 0);
      template.showText(pages);
      template.endText();
    }
  }
}
