package org.rollcall.compliance.mailing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.compliance.asof.AsOf;
import org.rollcall.compliance.report.ReportKind;
import org.rollcall.compliance.report.ReportOrder;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.schedule.Occasions;
import org.rollcall.schedule.calendar.SiteCalendar;

/**
 * Of what time is a report that is sent of itself? Of the end of the day before: it can be asked
 * for again by a link, and says the same then.
 */
final class MailedOrder {
  private static final int USUAL_DAYS = 30;

  private final SiteCalendar calendar;

  MailedOrder(SiteCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The report that is due at that instant.
   *
   * @throws org.rollcall.inventory.selector.BadSelector when it cannot be read any more
   */
  ReportOrder of(Mailing.Content content, Instant due) {
    var today = due.atZone(calendar.zone()).toLocalDate();
    var what = content.what();
    var selector = what.selector().isBlank() ? null : Selector.parse(what.selector());
    var asOf = AsOf.day(today.minusDays(1), due, calendar.zone());
    return new ReportOrder(
        what.kind(), asOf, selector, what.by(), since(content, due, today), null);
  }

  /** What happened since it was sent last; what is compared is compared with what it said then. */
  private LocalDate since(Mailing.Content content, Instant due, LocalDate today) {
    var before = new Occasions(calendar).last(content.trigger(), due);
    var first = first(before, today);
    return content.what().kind() == ReportKind.CHANGES ? first.minusDays(1) : first;
  }

  private LocalDate first(Optional<Instant> before, LocalDate today) {
    return before
        .map(at -> at.atZone(calendar.zone()).toLocalDate())
        .filter(day -> day.isBefore(today))
        .orElse(today.minusDays(USUAL_DAYS));
  }

  /** Where the page shows the same report. */
  static String link(ReportOrder order) {
    var query =
        order.parameters().entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return "/compliance?kind=" + order.kind().code() + "&" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
