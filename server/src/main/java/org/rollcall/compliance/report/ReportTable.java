package org.rollcall.compliance.report;

import java.util.List;
import java.util.function.Consumer;

/**
 * What does a report say? Columns, rows that are handed over one by one, and what a chart counts.
 *
 * @param bars what a row adds to the chart
 */
public record ReportTable(List<Field> fields, Bars bars, Rows rows) {
  public ReportTable {
    fields = List.copyOf(fields);
  }

  /** The rows; each has a value or null for every field. */
  @FunctionalInterface
  public interface Rows {
    void each(Consumer<Row> taker);
  }

  /** What one row adds to the chart. */
  @FunctionalInterface
  public interface Bars {
    void add(Row row, ChartTally tally);
  }
}
