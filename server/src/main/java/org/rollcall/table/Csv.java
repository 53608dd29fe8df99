package org.rollcall.table;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes rows as RFC 4180 CSV that a spreadsheet can open without running anything in it. */
public final class Csv {
  // A spreadsheet takes a cell for a formula by its first character (OWASP, CSV injection).
  private static final String FORMULA_STARTS = "=+-@\t\r\n|%＝＋－＠";

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

  private Csv() {}

  public static <T> void write(Appendable out, List<Column<T>> columns, Iterable<T> rows)
      throws IOException {
    var printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns.stream().map(Column::name));
    printer.flush();
    rows(out, columns, rows);
  }

  /** More rows of a table that has its heading. */
  public static <T> void rows(Appendable out, List<Column<T>> columns, Iterable<T> rows)
      throws IOException {
    var printer = new CSVPrinter(out, CSVFormat.RFC4180);
    for (var row : rows) {
      printer.printRecord(columns.stream().map(column -> cell(column.value().apply(row))));
    }
    printer.flush();
  }

  /** What stands in the cell: text that could be a formula gets an apostrophe before it. */
  public static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text ->
          harmless(holdsControl(text) ? CONTROL.matcher(text).replaceAll(" ") : text);
      default -> value.toString();
    };
  }

  /** A look at each character costs less than a search, and hardly any text holds one. */
  private static boolean holdsControl(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) == 0x7F) return true;
    }
    return false;
  }

  private static String harmless(String text) {
    var start = text.stripLeading();
    var first = start.isEmpty() ? 'x' : start.charAt(0);
    var leadsIn = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return leadsIn || FORMULA_STARTS.indexOf(first) >= 0 ? "'" + text : text;
  }
}
