package org.rollcall.compliance.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** How many rows went by, each handed on to somebody who writes it? */
final class RowCount implements Consumer<Row> {
  private final FormWriter.Careful<Row> writer;
  private long rows;

  RowCount(FormWriter.Careful<Row> writer) {
    this.writer = writer;
  }

  @Override
  public void accept(Row row) {
    try {
      writer.take(row);
      rows++;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  long rows() {
    return rows;
  }
}
