package org.rollcall.web.compliance;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.report.MadeReports.MadeReport;

/** How does a report that was made look from outside? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record MadeReportView(
    long id,
    String kind,
    String format,
    Map<String, String> parameters,
    Instant asOf,
    long rows,
    long bytes,
    String sha256,
    String madeBy,
    Instant madeAt) {
  static MadeReportView of(MadeReport made) {
    return new MadeReportView(
        made.id(),
        made.kind(),
        made.form().code(),
        made.parameters(),
        made.asOf(),
        made.size().rows(),
        made.size().bytes(),
        made.sha256(),
        made.by(),
        made.at());
  }

  /** A page of them. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record PageView(List<MadeReportView> reports, @Nullable Long next) {}

  /**
   * What can be reported on.
   *
   * @param title what people call it
   * @param counted what is counted, and how
   * @param since whether it tells of a stretch of time that begins on some day
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record KindView(String kind, String title, String counted, boolean since) {}

  /** All kinds, and the forms that each comes in. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record KindsView(List<KindView> kinds, List<String> formats, List<String> by) {}
}
