package org.rollcall.compliance.report;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** How does a chart look on paper? Lying bars, each part in a colour of its own, drawn as lines. */
final class PdfChart {
  // Told apart by those who see no red or green, too (Okabe and Ito).
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x00, 0x72, 0xB2),
          new Color(0xE6, 0x9F, 0x00),
          new Color(0xD5, 0x5E, 0x00),
          new Color(0x99, 0x99, 0x99),
          new Color(0x00, 0x9E, 0x73),
          new Color(0xCC, 0x79, 0xA7),
          new Color(0x56, 0xB4, 0xE9));
  private static final Color INK = new Color(0x1F, 0x29, 0x33);
  private static final float BAR = 11;
  private static final float STEP = 16;
  private static final float LABEL = 150;
  private static final float NUMBER = 52;
  private static final float SIZE = 8;

  private final PdfWriter writer;
  private final PdfType type;
  private final Words words;

  PdfChart(PdfWriter writer, PdfType type, Words words) {
    this.writer = writer;
    this.type = type;
    this.words = words;
  }

  void add(Document document, ChartTally.Chart chart) {
    if (chart.bars().isEmpty()) return;
    var width = document.right() - document.left();
    var height = chart.bars().size() * STEP + 26;
    var canvas = writer.getDirectContent().createTemplate(width, height);
    legend(canvas, chart.series(), height);
    var most = chart.bars().stream().mapToLong(ChartTally.Bar::total).max().orElse(1);
    var perOne = (width - LABEL - NUMBER) / Math.max(1, most);
    var y = height - 26;
    for (var bar : chart.bars()) {
      bar(canvas, bar, y, perOne);
      y -= STEP;
    }
    try {
      var image = Image.getInstance(canvas);
      image.setSpacingAfter(10);
      document.add(image);
    } catch (BadElementException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void legend(PdfTemplate canvas, List<Word> series, float height) {
    var x = LABEL;
    for (var i = 0; i < series.size(); i++) {
      var text = type.shown(words.word(series.get(i)));
      box(canvas, x, height - 10, 8, 8, i);
      text(canvas, x + 11, height - 9, text);
      x += 22 + type.width(text, SIZE);
    }
  }

  private void bar(PdfTemplate canvas, ChartTally.Bar bar, float y, float perOne) {
    text(canvas, 0, y - BAR + 3, fitting(type.shown(words.cell(bar.label()))));
    var x = LABEL;
    for (var i = 0; i < bar.values().size(); i++) {
      var length = bar.values().get(i) * perOne;
      box(canvas, x, y - BAR, length, BAR, i);
      x += length;
    }
    text(canvas, x + 4, y - BAR + 3, Long.toString(bar.total()));
  }

  private static void box(
      PdfTemplate canvas, float x, float y, float width, float height, int series) {
    canvas.setColorFill(COLOURS.get(series % COLOURS.size()));
    canvas.rectangle(x, y, width, height);
    canvas.fill();
  }

  private void text(PdfTemplate canvas, float x, float y, String text) {
    canvas.setColorFill(INK);
    canvas.beginText();
    canvas.setFontAndSize(type.base(), SIZE);
    canvas.setTextMatrix(x, y);
    canvas.showText(text);
    canvas.endText();
  }

  private String fitting(String label) {
    if (type.width(label, SIZE) <= LABEL - 8) return label;
    var end = label.length();
    while (end > 1 && type.width(label.substring(0, end) + "…", SIZE) > LABEL - 8) end--;
    return label.substring(0, end) + "…";
  }
}
