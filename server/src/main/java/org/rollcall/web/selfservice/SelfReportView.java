package org.rollcall.web.selfservice;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.selfservice.SelfReport;
import org.rollcall.selfservice.SelfReporting.Taken;

/**
 * What did a PC's user send?
 *
 * @param machine whose readings it became; null where the name is that of a PC that we visit
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record SelfReportView(
    long id,
    String computer,
    @Nullable Long machine,
    @Nullable String contact,
    String address,
    Instant receivedAt) {
  static SelfReportView of(SelfReport report) {
    return new SelfReportView(
        report.id(),
        report.computer(),
        report.machine(),
        report.contact(),
        report.address(),
        report.receivedAt());
  }

  /**
   * One page of them.
   *
   * @param next the {@code before} of the next page; null on the last
   */
  @Serdeable
  public record PageView(List<SelfReportView> reports, @Nullable Long next) {}

  /**
   * What was taken, and what it says: enough to tell the user how the PC stands.
   *
   * @param kept whether its readings count as those of a machine
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record TakenView(String computer, boolean kept, ConsoleView reading) {
    static TakenView of(Taken taken) {
      return new TakenView(
          taken.report().computer(),
          taken.report().machine() != null,
          ConsoleView.of(taken.result().reading()));
    }
  }
}
