package org.rollcall.compliance;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.table.Column;
import org.rollcall.table.Csv;
import org.rollcall.table.Json;

/** In which form is a report handed in? */
public enum ReportForm {
  CSV("text/csv"),
  JSON("application/json");

  // Excel reads a CSV as UTF-8 only where it begins with this; elsewhere as Big5 in Taiwan.
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String mediaType;

  ReportForm(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The code, which is also how the names of such files end. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  public static Optional<ReportForm> ofCode(String code) {
    return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
  }

  public void write(Writer out, List<ReportRow> rows) throws IOException {
    switch (this) {
      case CSV -> {
        out.write(BYTE_ORDER_MARK);
        Csv.write(out, columns(), rows);
      }
      case JSON -> Json.write(out, columns(), rows);
    }
  }

  private static List<Column<ReportRow>> columns() {
    return ReportColumns.all().entrySet().stream()
        .map(column -> new Column<>(column.getKey(), column.getValue()))
        .toList();
  }
}
