package org.rollcall.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes rows as a workbook of one sheet. */
public final class Xlsx {
  /** As wide as a name or a time, in Chinese, too. */
  private static final double WIDTH = 18;

  private Xlsx() {}

  public static <T> void write(
      OutputStream out, String name, List<Column<T>> columns, Iterable<T> rows, ZoneId zone)
      throws IOException {
    try (var book = new Workbook(out, "Rollcall", null)) {
      var heads = columns.stream().map(column -> new XlsxSheet.Head(column.name(), WIDTH)).toList();
      var sheet = XlsxSheet.begin(book, name, heads, zone);
      for (var row : rows) sheet.row(at -> columns.get(at).value().apply(row));
      sheet.finish();
    }
  }
}
