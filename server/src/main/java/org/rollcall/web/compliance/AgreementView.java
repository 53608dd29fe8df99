package org.rollcall.web.compliance;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.agreement.Agreement;
import org.rollcall.compliance.agreement.CalendarDay;

/**
 * How does an agreement look from outside?
 *
 * @param fromRoc the same day by the years of the Republic of China
 * @param daysLeft how many days it still holds after today; null where it has no end or has ended
 * @param standing whether it is {@code in_force}, has {@code ended} or is {@code to_come}
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record AgreementView(
    long id,
    String title,
    String family,
    @Nullable String edition,
    @Nullable Integer quantity,
    String from,
    @Nullable String to,
    String fromRoc,
    @Nullable String toRoc,
    @Nullable Long daysLeft,
    String standing,
    @Nullable String document,
    @Nullable String contact,
    @Nullable String note,
    int version) {
  static AgreementView of(Agreement agreement, LocalDate today) {
    var period = agreement.period();
    var to = period.to();
    var papers = agreement.papers();
    return new AgreementView(
        agreement.id(),
        agreement.title(),
        agreement.scope().family().code(),
        agreement.scope().edition(),
        agreement.scope().quantity(),
        period.from().toString(),
        to == null ? null : to.toString(),
        CalendarDay.ofTheRepublic(period.from()),
        to == null ? null : CalendarDay.ofTheRepublic(to),
        to == null || to.isBefore(today) ? null : ChronoUnit.DAYS.between(today, to),
        standing(period, today),
        papers.document(),
        papers.contact(),
        papers.note(),
        agreement.version());
  }

  private static String standing(Agreement.Period period, LocalDate today) {
    if (period.holds(today)) return "in_force";
    return period.endedBefore(today) ? "ended" : "to_come";
  }

  /** All of them. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ListView(List<AgreementView> agreements) {}
}
