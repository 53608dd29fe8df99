package org.rollcall.compliance.mailing;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.compliance.report.ReportMaking;
import org.rollcall.compliance.report.ReportOrder;
import org.rollcall.compliance.report.Words;
import org.rollcall.notify.Enclosure;
import org.rollcall.notify.Notice;
import org.rollcall.notify.NoticeCode;
import org.rollcall.notify.Recipient;
import org.rollcall.notify.Recipients;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.schedule.calendar.SiteCalendar;

/** Which files are sent for a mailing? One in each language that its recipients read. */
public final class MailedReports {
  private final ReportMaking making;
  private final Recipients recipients;
  private final Calendars calendars;

  public MailedReports(ReportMaking making, Recipients recipients, Calendars calendars) {
    this.making = making;
    this.recipients = recipients;
    this.calendars = calendars;
  }

  /** A file, what is said of it, and to whom. */
  record Made(List<Long> recipients, Notice notice, Enclosure file) {}

  /**
   * Makes them.
   *
   * @param key what they are for, so that none is sent twice
   */
  List<Made> make(Mailing mailing, String key, Instant due, Instant now) throws IOException {
    var calendar = calendars.calendar();
    var order = new MailedOrder(calendar).of(mailing.content(), due);
    var made = new ArrayList<Made>();
    for (var group : byLanguage(mailing.content().recipients()).entrySet()) {
      var words = new Words(group.getKey(), calendar.zone());
      var wish =
          new ReportMaking.Wish(
              mailing.content().what().form(), group.getKey(), mailing.made().by());
      var file = enclosure(order, wish);
      var notice =
          new Notice(
              key + "/" + group.getKey().tag(),
              NoticeCode.REPORT_READY,
              mailing.name(),
              values(order, words, file.rows(), calendar),
              List.of(),
              MailedOrder.link(order),
              now);
      made.add(new Made(group.getValue(), notice, file.enclosure()));
    }
    return made;
  }

  private Map<Language, List<Long>> byLanguage(List<Long> ids) {
    var groups = new EnumMap<Language, List<Long>>(Language.class);
    ids.stream()
        .map(recipients::byId)
        .flatMap(Optional::stream)
        .filter(Recipient::enabled)
        .forEach(
            one -> groups.computeIfAbsent(one.language(), _ -> new ArrayList<>()).add(one.id()));
    return groups;
  }

  private static Map<String, String> values(
      ReportOrder order, Words words, long rows, SiteCalendar calendar) {
    return Map.of(
        "title", words.title(order.kind()),
        "day", order.asOf().date(calendar.zone()).toString(),
        "rows", Long.toString(rows));
  }

  private record MadeFile(Enclosure enclosure, long rows) {}

  private MadeFile enclosure(ReportOrder order, ReportMaking.Wish wish) throws IOException {
    var form = wish.form();
    var file = Files.createTempFile("rollcall-mailing-", "." + form.code());
    try {
      var report = making.make(order, wish, file);
      var name = order.fileName(form);
      var enclosure = Enclosure.of(name, form.mediaType(), report.sha256(), file);
      return new MadeFile(enclosure, report.size().rows());
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
