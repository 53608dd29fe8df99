package org.rollcall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.rollcall.cli.table.Column;
import org.rollcall.cli.table.Csv;
import org.rollcall.cli.table.Json;
import org.rollcall.compliance.ReportColumns;
import org.rollcall.compliance.ReportRow;

/** A report in a file: CSV or JSON, as its name ends. */
final class ReportFile {
  // Excel reads a CSV as UTF-8 only where it begins with this; elsewhere as Big5 in Taiwan.
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ReportFile() {}

  static boolean isKnown(Path file) {
    return isCsv(file) || name(file).endsWith(".json");
  }

  /** Writes all of it or nothing: a report cut in the middle would look like a whole one. */
  static void write(Path file, List<ReportRow> rows) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    var draft = Files.createTempFile(folder, ".rollcall-", ".tmp");
    try {
      try (var out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        if (isCsv(file)) {
          out.write(BYTE_ORDER_MARK);
          Csv.write(out, columns(), rows);
        } else {
          Json.write(out, columns(), rows);
        }
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static List<Column<ReportRow>> columns() {
    return ReportColumns.all().entrySet().stream()
        .map(column -> new Column<>(column.getKey(), column.getValue()))
        .toList();
  }

  private static boolean isCsv(Path file) {
    return name(file).endsWith(".csv");
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}
