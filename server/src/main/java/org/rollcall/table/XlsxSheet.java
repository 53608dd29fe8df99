package org.rollcall.table;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * What does a sheet for Excel hold? Numbers, days and times as such and texts as texts, so that
 * none is a formula, row by row as they come; under a heading that stays, with filters.
 */
public final class XlsxSheet {
  /** What a sheet holds at most (Excel specifications and limits), less the heading. */
  private static final int MOST_ROWS = 1_048_575;

  /** The rows before these are on their way already, so that a long list fills no memory. */
  private static final int KEPT = 500;

  private static final String HEADING_COLOUR = "E8EEF4";

  private final Worksheet sheet;
  private final int columns;
  private final ZoneId zone;
  private int row;

  private XlsxSheet(Worksheet sheet, int columns, ZoneId zone) {
    this.sheet = sheet;
    this.columns = columns;
    this.zone = zone;
  }

  /**
   * What stands above a column?
   *
   * @param width in digits of the usual font
   */
  public record Head(String text, double width) {}

  public static XlsxSheet begin(Workbook book, String name, List<Head> heads, ZoneId zone) {
    var sheet = book.newWorksheet(name);
    sheet.freezePane(0, 1);
    for (var i = 0; i < heads.size(); i++) {
      sheet.value(0, i, heads.get(i).text());
      sheet.width(i, heads.get(i).width());
    }
    var heading = sheet.range(0, 0, 0, heads.size() - 1).style();
    heading.bold().fillColor(HEADING_COLOUR).wrapText(true).verticalAlignment("top").set();
    onPaper(sheet);
    return new XlsxSheet(sheet, heads.size(), zone);
  }

  /** All columns beside each other, as many pages as it takes, each under its heading. */
  private static void onPaper(Worksheet sheet) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
  }

  /** Whether there is no place for another row. */
  public boolean isFull() {
    return row == MOST_ROWS;
  }

  /** One more row, by what stands in each column. */
  public void row(IntFunction<@Nullable Object> values) throws IOException {
    row++;
    for (var column = 0; column < columns; column++) cell(column, values.apply(column));
    if (row % KEPT == 0) sheet.flush();
  }

  private void cell(int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Boolean truth -> sheet.value(row, column, truth);
      case Double share -> formatted(column, "0.0%", () -> sheet.value(row, column, share));
      case Number number -> sheet.value(row, column, number);
      case LocalDate day -> formatted(column, "yyyy-mm-dd", () -> sheet.value(row, column, day));
      case Instant moment ->
          formatted(
              column,
              "yyyy-mm-dd hh:mm",
              () -> sheet.value(row, column, moment.atZone(zone).toLocalDateTime()));
      // XML has no place for control characters (XML 1.0, 2.2).
      default ->
          sheet.value(row, column, value.toString().replaceAll("[\\p{Cntrl}&&[^\t\r\n]]", " "));
    }
  }

  private void formatted(int column, String format, Runnable put) {
    put.run();
    sheet.style(row, column).format(format).set();
  }

  public void finish() throws IOException {
    sheet.setAutoFilter(0, 0, row, columns - 1);
    sheet.finish();
  }
}
