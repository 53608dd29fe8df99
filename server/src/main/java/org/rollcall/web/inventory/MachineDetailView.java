package org.rollcall.web.inventory;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.diagnosis.Finding;
import org.rollcall.run.RunPages;

/**
 * What is known of one machine?
 *
 * @param identity what the PC says it is; null until it was asked
 * @param restoresBy by what it is known that it puts its disk back at each boot: facts, reading or
 *     person; null for a PC that keeps what it has
 * @param products all that were ever read, those that are there no more last
 * @param visits the latest attempts, the newest first
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record MachineDetailView(
    MachineView machine,
    @Nullable IdentityView identity,
    @Nullable String restoresBy,
    List<ProductView> products,
    List<FindingView> findings,
    List<VisitView> visits) {
  /** What the PC says it is. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record IdentityView(
      @Nullable String cmid,
      @Nullable String biosUuid,
      @Nullable String serialNumber,
      @Nullable String sid,
      Instant readAt) {}

  /** What needs a person. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record FindingView(
      long id,
      String code,
      @Nullable Long productId,
      Map<String, String> details,
      Instant openedAt,
      Instant lastSeenAt) {
    static FindingView of(Finding finding) {
      var last = finding.last();
      return new FindingView(
          finding.id(),
          last.code().value(),
          last.product(),
          last.details(),
          finding.openedAt(),
          last.at());
    }
  }

  /** How a visit ended; outcome and its time are null while it lasts. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record VisitView(
      long runId,
      long targetId,
      long attemptId,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String outcome,
      @Nullable String cause) {
    static VisitView of(RunPages.Visit visit) {
      return new VisitView(
          visit.run(),
          visit.target(),
          visit.attempt(),
          visit.openedAt(),
          visit.closedAt(),
          visit.outcome(),
          visit.cause());
    }
  }
}
