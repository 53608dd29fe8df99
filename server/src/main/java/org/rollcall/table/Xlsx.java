package org.rollcall.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes rows as a sheet for Excel: texts as texts, so that none is a formula, times as times. */
public final class Xlsx {
  // The rows before these are on their way already, so that a long list does not fill the memory.
  private static final int KEPT = 500;
  private static final String TIME = "yyyy-mm-dd hh:mm";

  private Xlsx() {}

  public static <T> void write(
      OutputStream out, String name, List<Column<T>> columns, Iterable<T> rows, ZoneId zone)
      throws IOException {
    try (var book = new Workbook(out, "Rollcall", null)) {
      var sheet = book.newWorksheet(name);
      sheet.freezePane(0, 1);
      for (var column = 0; column < columns.size(); column++) {
        sheet.value(0, column, columns.get(column).name());
        sheet.style(0, column).bold().set();
      }
      var last = rows(sheet, columns, rows, zone);
      sheet.setAutoFilter(0, 0, last, columns.size() - 1);
    }
  }

  private static <T> int rows(
      Worksheet sheet, List<Column<T>> columns, Iterable<T> rows, ZoneId zone) throws IOException {
    var at = 0;
    for (var row : rows) {
      at++;
      for (var column = 0; column < columns.size(); column++) {
        cell(sheet, at, column, columns.get(column).value().apply(row), zone);
      }
      if (at % KEPT == 0) sheet.flush();
    }
    return at;
  }

  private static void cell(
      Worksheet sheet, int row, int column, @Nullable Object value, ZoneId zone) {
    switch (value) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case Boolean truth -> sheet.value(row, column, truth);
      case Instant time -> {
        sheet.value(row, column, time.atZone(zone).toLocalDateTime());
        sheet.style(row, column).format(TIME).set();
      }
      // XML has no place for control characters (XML 1.0, 2.2).
      default ->
          sheet.value(row, column, value.toString().replaceAll("[\\p{Cntrl}&&[^\t\r\n]]", " "));
    }
  }
}
