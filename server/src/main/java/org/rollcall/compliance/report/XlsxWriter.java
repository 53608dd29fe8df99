package org.rollcall.compliance.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as a workbook: numbers, days and times as such, a heading that stays and filters,
 * row by row as they come; a second sheet tells what was counted, and how.
 */
final class XlsxWriter implements FormWriter {
  /** What a sheet holds at most (Excel specifications and limits), less the heading. */
  private static final int MOST_ROWS = 1_048_575;

  /** Rows that are kept in memory before they are written. */
  private static final int AT_ONCE = 500;

  private final Words words;

  XlsxWriter(Words words) {
    this.words = words;
  }

  @Override
  public long write(OutputStream out, Heading heading, ReportTable table) throws IOException {
    var book = new Workbook(out, "Rollcall", null);
    var sheets = new Sheets(book, heading, table.fields());
    var count = new RowCount(sheets::row);
    table.rows().each(count);
    sheets.finish();
    about(book, heading, count.rows());
    book.finish();
    return count.rows();
  }

  private void about(Workbook book, Heading heading, long rows) throws IOException {
    var sheet = book.newWorksheet(words.text("sheet.about"));
    sheet.width(0, 24);
    sheet.width(1, 100);
    sheet.value(0, 0, words.title(heading.order().kind()));
    sheet.style(0, 0).bold().set();
    var at = 1;
    for (var line : words.about(heading)) {
      sheet.value(at, 0, line.getKey());
      sheet.value(at, 1, line.getValue());
      sheet.style(at, 1).wrapText(true).set();
      at++;
    }
    sheet.value(at, 0, words.text("heading.rows"));
    sheet.value(at, 1, rows);
    sheet.style(at, 1).horizontalAlignment("left").set();
    sheet.finish();
  }

  /** As many sheets as the rows take. */
  private final class Sheets {
    private final Workbook book;
    private final Heading heading;
    private final List<Field> fields;
    private Worksheet sheet;
    private int number = 1;
    private int row;

    Sheets(Workbook book, Heading heading, List<Field> fields) {
      this.book = book;
      this.heading = heading;
      this.fields = fields;
      this.sheet = begun();
    }

    private Worksheet begun() {
      var name = words.title(heading.order().kind()) + (number == 1 ? "" : " " + number);
      var begun = book.newWorksheet(name);
      begun.freezePane(0, 1);
      for (var i = 0; i < fields.size(); i++) {
        begun.value(0, i, words.column(fields.get(i)));
        begun.width(i, width(fields.get(i)));
      }
      begun.range(0, 0, 0, fields.size() - 1).style().bold().fillColor("E8EEF4").set();
      row = 0;
      return begun;
    }

    void row(Row values) throws IOException {
      if (row == MOST_ROWS) {
        finish();
        number++;
        sheet = begun();
      }
      row++;
      for (var i = 0; i < fields.size(); i++) cell(i, values.get(i));
      if (row % AT_ONCE == 0) sheet.flush();
    }

    private void cell(int column, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case Long number -> sheet.value(row, column, number);
        case Double share -> formatted(column, "0.0%", () -> sheet.value(row, column, share));
        case LocalDate day -> formatted(column, "yyyy-mm-dd", () -> sheet.value(row, column, day));
        case Instant moment ->
            formatted(
                column,
                "yyyy-mm-dd hh:mm",
                () -> sheet.value(row, column, moment.atZone(zone()).toLocalDateTime()));
        default -> sheet.value(row, column, words.cell(value));
      }
    }

    private ZoneId zone() {
      return heading.zone();
    }

    private void formatted(int column, String format, Runnable put) {
      put.run();
      sheet.style(row, column).format(format).set();
    }

    void finish() throws IOException {
      sheet.setAutoFilter(0, 0, row, fields.size() - 1);
      sheet.finish();
    }
  }

  private static double width(Field field) {
    return switch (field.type()) {
      case TEXT -> field.name().equals("product") ? 32 : 18;
      case WORD, TIME -> 18;
      case DAY -> 12;
      case WHOLE, SHARE -> 10;
    };
  }
}
