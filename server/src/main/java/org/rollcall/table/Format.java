package org.rollcall.table;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** In which form are rows written? */
public enum Format {
  TABLE,
  JSON,
  CSV;

  public <T> void write(PrintWriter out, List<Column<T>> columns, Iterable<T> rows)
      throws IOException {
    switch (this) {
      case TABLE -> out.print(TextTable.of(columns, rows));
      case JSON -> Json.write(out, columns, rows);
      case CSV -> Csv.write(out, columns, rows);
    }
    out.flush();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
