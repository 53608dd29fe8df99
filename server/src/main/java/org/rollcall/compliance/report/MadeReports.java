package org.rollcall.compliance.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which reports were made? The files are with whoever asked for them; here is what they were. */
public interface MadeReports {
  MadeReport add(MadeReport made);

  /** The latest first. */
  List<MadeReport> page(@Nullable Long before, int most);

  /**
   * A report that was made.
   *
   * @param asOf what was read before then counted
   * @param sha256 of the file, by which it is known again
   */
  record MadeReport(
      long id,
      String kind,
      Form form,
      Map<String, String> parameters,
      Instant asOf,
      Size size,
      String sha256,
      String by,
      Instant at) {}

  /** How large a report was. */
  record Size(long rows, long bytes) {}
}
