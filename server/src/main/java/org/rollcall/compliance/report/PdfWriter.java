package org.rollcall.compliance.report;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/**
 * Writes a report to be printed and filed: A4, with its own font, what was counted and how, the
 * chart, and the rows. A list that nobody would print is cut, and says so.
 */
final class PdfWriter implements FormWriter {
  /** Some forty pages; the whole of a longer list goes into a workbook. */
  private static final int MOST_ROWS = 2_000;

  /** With more columns than that the page lies on its side. */
  private static final int UPRIGHT_COLUMNS = 6;

  private static final float MARGIN = 36;
  private static final Color HEAD = new Color(0xE8, 0xEE, 0xF4);
  private static final Color LINE = new Color(0xC9, 0xD1, 0xDA);

  private final Words words;

  PdfWriter(Words words) {
    this.words = words;
  }

  @Override
  public long write(OutputStream out, Heading heading, ReportTable table) throws IOException {
    // Its font and its pictures of a page stay in memory, and no more than so many rows.
    var kept = new ArrayList<Row>();
    var tally = new ChartTally();
    var count =
        new RowCount(
            row -> {
              table.bars().add(row, tally);
              if (kept.size() < MOST_ROWS) kept.add(row);
            });
    table.rows().each(count);
    print(out, heading, table.fields(), new Content(kept, tally.chart(), count.rows()));
    return count.rows();
  }

  private record Content(List<Row> rows, ChartTally.Chart chart, long all) {}

  private void print(OutputStream out, Heading heading, List<Field> fields, Content content)
      throws IOException {
    var wide = fields.size() > UPRIGHT_COLUMNS;
    var page = wide ? PageSize.A4.rotate() : PageSize.A4;
    var document = new Document(page, MARGIN, MARGIN, MARGIN, MARGIN + 12);
    var type = PdfType.embedded();
    var writer = org.openpdf.text.pdf.PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    var title = words.title(heading.order().kind());
    writer.setPageEvent(new PdfPageNumbers(type, title, words));
    document.addTitle(title);
    document.addCreator("Rollcall");
    document.open();
    document.add(new Paragraph(type.shown(title), type.font(16)));
    document.add(about(type, heading, content));
    new PdfChart(writer, type, words).add(document, content.chart());
    document.add(rows(type, fields, content.rows()));
    document.close();
  }

  private PdfPTable about(PdfType type, Heading heading, Content content) {
    var table = new PdfPTable(new float[] {1, 4});
    table.setWidthPercentage(100);
    table.setSpacingBefore(8);
    table.setSpacingAfter(10);
    var lines = new ArrayList<>(words.about(heading));
    lines.add(Map.entry(words.text("heading.rows"), rowsTold(content)));
    for (var line : lines) {
      for (var text : List.of(line.getKey(), line.getValue())) {
        var cell = new PdfPCell(new Phrase(type.shown(text), type.font(9)));
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(2);
        table.addCell(cell);
      }
    }
    return table;
  }

  private String rowsTold(Content content) {
    var shown = content.rows().size();
    return content.all() == shown
        ? Long.toString(content.all())
        : words.text("heading.cut", Map.of("shown", shown, "all", content.all()));
  }

  private PdfPTable rows(PdfType type, List<Field> fields, List<Row> rows) {
    var table = new PdfPTable(widths(fields));
    table.setWidthPercentage(100);
    table.setHeaderRows(1);
    table.setSplitLate(true);
    for (var field : fields) table.addCell(cell(type, words.column(field), field, HEAD));
    for (var row : rows) {
      for (var i = 0; i < fields.size(); i++) {
        table.addCell(cell(type, words.cell(row.get(i)), fields.get(i), null));
      }
    }
    return table;
  }

  private static PdfPCell cell(PdfType type, String text, Field field, @Nullable Color ground) {
    var cell = new PdfPCell(new Phrase(type.shown(text), type.font(8)));
    cell.setPadding(3);
    cell.setBorderColor(LINE);
    cell.setBorderWidth(0.5f);
    if (ground != null) cell.setBackgroundColor(ground);
    var number = field.type() == Field.Type.WHOLE || field.type() == Field.Type.SHARE;
    if (number) cell.setHorizontalAlignment(PdfPCell.ALIGN_RIGHT);
    return cell;
  }

  private static float[] widths(List<Field> fields) {
    var widths = new float[fields.size()];
    for (var i = 0; i < widths.length; i++) {
      widths[i] =
          switch (fields.get(i).type()) {
            case TEXT -> fields.get(i).name().equals("product") ? 5 : 3.2f;
            case WORD, TIME -> 3.2f;
            case DAY -> 2.4f;
            case WHOLE, SHARE -> 2;
          };
    }
    return widths;
  }
}
