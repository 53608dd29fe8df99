package org.rollcall.inventory.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.rollcall.inventory.csv.BadRow.Reason;

/** Which rows does a text hold? */
final class CsvRows {
  private CsvRows() {}

  static MachineRows read(String text, RowReader reader) {
    long line = 1;
    try (var rows = CSVParser.parse(new StringReader(text), format(text))) {
      for (var row : rows) {
        reader.take(row.toList(), line);
        line = rows.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException _) {
      reader.fail(line, Reason.BROKEN_QUOTES, "");
    }
    return reader.done();
  }

  /** Excel writes what its locale calls the list separator, and tabs for "Unicode text". */
  private static CSVFormat format(String text) {
    var heading = text.lines().findFirst().orElse("");
    var separator = heading.contains("\t") ? '\t' : heading.contains(";") ? ';' : ',';
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(heading.contains(",") ? ',' : separator)
        .setIgnoreEmptyLines(false)
        .get();
  }
}
