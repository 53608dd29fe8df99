package org.rollcall.web.compliance;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.rollcall.compliance.agreement.Agreements;
import org.rollcall.compliance.agreement.Reminders;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.mailing.JooqMailings;
import org.rollcall.compliance.mailing.MailedReports;
import org.rollcall.compliance.mailing.MailingRound;
import org.rollcall.compliance.mailing.Mailings;
import org.rollcall.compliance.report.ReportMaking;
import org.rollcall.notify.Noticeboard;
import org.rollcall.notify.Recipients;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.store.Database;
import org.rollcall.store.Sweeps;

/** With what are people told how the site stands with its licences? */
@Factory
final class MailingBeans {
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Duration REMIND_EVERY = Duration.ofHours(1);

  @Singleton
  Mailings mailings(Database database) {
    return new JooqMailings(database);
  }

  @Singleton
  MailingRound round(
      Database database,
      Mailings mailings,
      ReportMaking making,
      Recipients recipients,
      Noticeboard board,
      Calendars calendars) {
    var reports = new MailedReports(making, recipients, calendars);
    return new MailingRound(database, mailings, reports, board, calendars);
  }

  @Singleton
  @Named("mail-reports")
  Sweeps.Sweep mailing(MailingRound round, InstantSource clock) {
    return new Sweeps.Sweep("mail-reports", LOOK, () -> round.sendDue(clock));
  }

  @Singleton
  @Named("remind-of-agreements")
  Sweeps.Sweep reminding(
      Agreements agreements,
      History history,
      Noticeboard board,
      Calendars calendars,
      InstantSource clock) {
    var reminders = new Reminders(agreements, history, board, () -> calendars.calendar().zone());
    return new Sweeps.Sweep(
        "remind-of-agreements", REMIND_EVERY, () -> reminders.look(clock.instant()));
  }
}
