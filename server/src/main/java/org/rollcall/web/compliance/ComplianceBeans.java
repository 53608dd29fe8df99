package org.rollcall.web.compliance;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.rollcall.audit.Audit;
import org.rollcall.compliance.agreement.Agreements;
import org.rollcall.compliance.agreement.JooqAgreements;
import org.rollcall.compliance.agreement.JooqBreaches;
import org.rollcall.compliance.agreement.Review;
import org.rollcall.compliance.agreement.SupportEnds;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.asof.JooqHistory;
import org.rollcall.compliance.asof.JooqKeeping;
import org.rollcall.compliance.asof.Keeping;
import org.rollcall.compliance.report.JooqLedger;
import org.rollcall.compliance.report.JooqMadeReports;
import org.rollcall.compliance.report.MadeReports;
import org.rollcall.compliance.report.ReportMaking;
import org.rollcall.compliance.report.Tables;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.store.Database;
import org.rollcall.store.Sweeps;

/** With what do the controllers of agreements and reports work? */
@Factory
final class ComplianceBeans {
  private static final Duration REVIEW_EVERY = Duration.ofMinutes(10);
  private static final Duration THIN_EVERY = Duration.ofHours(6);

  private final Supplier<ZoneId> zone;

  ComplianceBeans(Calendars calendars) {
    // Asked for each time, as an administrator may say another one.
    this.zone = () -> calendars.calendar().zone();
  }

  @Singleton
  Agreements agreements(Database database) {
    return new JooqAgreements(database);
  }

  @Singleton
  History history(Database database, InstantSource clock) {
    return new JooqHistory(database, clock, zone);
  }

  @Singleton
  Keeping keeping(Database database) {
    return new JooqKeeping(database, zone);
  }

  @Singleton
  MadeReports made(Database database) {
    return new JooqMadeReports(database);
  }

  @Singleton
  SupportEnds ends() {
    return SupportEnds.load();
  }

  @Singleton
  Tables tables(
      Database database,
      History history,
      Agreements agreements,
      SupportEnds ends,
      InstantSource clock) {
    return new Tables(history, new JooqLedger(database, clock, zone), agreements, ends, zone);
  }

  @Singleton
  ReportMaking making(
      Database database,
      Tables tables,
      Keeping keeping,
      MadeReports made,
      Audit audit,
      InstantSource clock) {
    var records = new ReportMaking.Records(database, made, audit);
    return new ReportMaking(tables, keeping, records, clock, zone);
  }

  @Singleton
  Review review(
      Database database,
      History history,
      Keeping keeping,
      Agreements agreements,
      SupportEnds ends,
      InstantSource clock) {
    var calendar = new Review.Calendar(clock, zone);
    return new Review(history, keeping, agreements, new JooqBreaches(database), ends, calendar);
  }

  @Singleton
  @Named("review-agreements")
  Sweeps.Sweep reviewing(Review review) {
    return new Sweeps.Sweep(
        "review-agreements",
        REVIEW_EVERY,
        () -> {
          var _ = review.carryOut();
        });
  }

  @Singleton
  @Named("thin-readings")
  Sweeps.Sweep thinning(Keeping keeping, InstantSource clock) {
    return new Sweeps.Sweep(
        "thin-readings",
        THIN_EVERY,
        () -> {
          var _ = keeping.thin(clock.instant());
        });
  }
}
