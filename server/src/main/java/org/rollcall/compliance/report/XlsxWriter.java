package org.rollcall.compliance.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.rollcall.table.XlsxSheet;

/**
 * Writes a report as a workbook: numbers, days and times as such, a heading that stays and filters,
 * row by row as they come; a second sheet tells what was counted, and how.
 */
final class XlsxWriter implements FormWriter {
  /** What people write themselves, and what Microsoft calls its products. */
  private static final Set<String> WIDE =
      Set.of("product", "agreement", "edition", "owner", "reason", "source", "windows", "kms_host");

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
    private final List<XlsxSheet.Head> heads;
    private XlsxSheet sheet;
    private int number = 1;

    Sheets(Workbook book, Heading heading, List<Field> fields) {
      this.book = book;
      this.heading = heading;
      this.heads =
          fields.stream()
              .map(field -> new XlsxSheet.Head(words.column(field), width(field)))
              .toList();
      this.sheet = begun();
    }

    private XlsxSheet begun() {
      var name = words.title(heading.order().kind()) + (number == 1 ? "" : " " + number);
      return XlsxSheet.begin(book, name, heads, heading.zone());
    }

    void row(Row values) throws IOException {
      if (sheet.isFull()) {
        sheet.finish();
        number++;
        sheet = begun();
      }
      sheet.row(column -> shown(values.get(column)));
    }

    void finish() throws IOException {
      sheet.finish();
    }
  }

  /** Numbers, days and times as they are, and everything else in words. */
  private @Nullable Object shown(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Long _, Double _, LocalDate _, Instant _ -> value;
      default -> words.cell(value);
    };
  }

  private static double width(Field field) {
    return switch (field.type()) {
      case TEXT -> WIDE.contains(field.name()) ? 34 : 18;
      case WORD, TIME -> 18;
      case DAY -> 12;
      case WHOLE, SHARE -> 10;
    };
  }
}
