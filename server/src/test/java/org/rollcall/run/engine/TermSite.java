package org.rollcall.run.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.notify.JooqRecipients;
import org.rollcall.notify.Recipient;
import org.rollcall.notify.Rule;
import org.rollcall.notify.Severity;
import org.rollcall.run.Plan;
import org.rollcall.run.Terms;
import org.rollcall.schedule.JooqSchedules;
import org.rollcall.schedule.Schedule;
import org.rollcall.schedule.Trigger;
import org.rollcall.schedule.calendar.JooqCalendars;
import org.rollcall.schedule.calendar.SiteCalendar;
import org.rollcall.schedule.followup.FollowUps;
import org.rollcall.schedule.followup.JooqFollowUps;
import org.rollcall.store.Database;

/** What has a site set for its term: hours and holidays, a run each Sunday, and who is told? */
record TermSite(ZoneId zone, LocalDate first, int days, Set<LocalDate> holidays) {
  private static final LocalTime NIGHT = LocalTime.of(22, 0);
  private static final int MORNING_HOUR = 6;
  private static final int DUE_DAYS = 14;

  Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  /** Whether a machine may be touched then: at night, and on no holiday. */
  boolean isOpen(Instant instant) {
    var local = instant.atZone(zone);
    var night = local.getHour() >= NIGHT.getHour() || local.getHour() < MORNING_HOUR;
    return night && !holidays.contains(local.toLocalDate());
  }

  void keepIn(Database database) {
    calendar(new JooqCalendars(database));
    var kms = new KmsAddress("kms19.example.edu.tw", 1688);
    var plan = Plan.of(Map.of(Application.WINDOWS, kms, Application.OFFICE, kms));
    var terms = Terms.ONE_SHOT.with(new Terms.Hours(true, true));
    new JooqFollowUps(database).set(new FollowUps.Setting(plan, terms, DUE_DAYS, 1));
    new JooqSchedules(database).add(weekly(plan, terms));
    new JooqRecipients(database).add(office());
  }

  private void calendar(JooqCalendars calendars) {
    var nights =
        new SiteCalendar.Hours(
            null, EnumSet.allOf(DayOfWeek.class), NIGHT.getHour() * 60, MORNING_HOUR * 60);
    var closed = holidays.stream().map(day -> new SiteCalendar.Days("holiday", day, day)).toList();
    var term = new SiteCalendar.Term("term", first, first.plusDays(days));
    calendars.keep(new SiteCalendar(zone, List.of(term), closed, List.of(nights)), 1);
  }

  private Schedule weekly(Plan plan, Terms terms) {
    var work = new Schedule.Work("", plan, terms, Duration.ofDays(3));
    var sundays = new Trigger.Weekly(Set.of(DayOfWeek.SUNDAY), NIGHT);
    var when = new Schedule.When(sundays, Schedule.Missed.CATCH_UP);
    var made = new Schedule.Made("王小明", at(first, LocalTime.MIDNIGHT));
    return new Schedule(0, "weekly", work, when, true, made, at(first.plusDays(6), NIGHT), 1);
  }

  /** All in the morning's digest; what is urgent at once, but not at night. */
  private static Recipient office() {
    var rules =
        List.of(
            new Rule(Set.of(), Severity.INFO, null, true),
            new Rule(Set.of(), Severity.URGENT, null, false));
    return new Recipient(
        0,
        "office",
        new Recipient.Mail("office@example.edu.tw"),
        Language.EN,
        new Recipient.Times(22 * 60, 7 * 60, 7 * 60),
        rules,
        true,
        1);
  }
}
