package org.rollcall.compliance.report;

import java.io.IOException;
import java.io.OutputStream;

/** Who writes a report in one form? */
interface FormWriter {
  /** Writes all of it, and says how many rows there were. */
  long write(OutputStream out, Heading heading, ReportTable table) throws IOException;

  /**
   * Something done with each row that may fail as files do; rows come through code that may not.
   */
  @FunctionalInterface
  interface Careful<T> {
    void take(T value) throws IOException;
  }
}
