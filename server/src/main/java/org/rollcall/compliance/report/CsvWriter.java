package org.rollcall.compliance.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.rollcall.table.Csv;

/** Writes a report for a spreadsheet: one heading and rows, and nothing that would be run. */
final class CsvWriter implements FormWriter {
  // Excel reads a CSV as UTF-8 only where it begins with this; elsewhere as Big5 in Taiwan.
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Words words;

  CsvWriter(Words words) {
    this.words = words;
  }

  @Override
  public long write(OutputStream out, Heading heading, ReportTable table) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    text.write(BYTE_ORDER_MARK);
    var printer = new CSVPrinter(text, CSVFormat.RFC4180);
    for (var field : table.fields()) printer.print(words.column(field));
    printer.println();
    var count = new RowCount(row -> print(printer, row));
    table.rows().each(count);
    printer.flush();
    return count.rows();
  }

  private void print(CSVPrinter printer, Row row) throws IOException {
    for (var value : row.cells()) printer.print(cell(value));
    printer.println();
  }

  /** Numbers as they are, so that a spreadsheet counts with them; all else as people read it. */
  private String cell(@Nullable Object value) {
    return switch (value) {
      case Long number -> number.toString();
      case Double share -> share.toString();
      case null, default -> Csv.cell(words.cell(value));
    };
  }
}
