package org.rollcall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.schedule.calendar.SiteCalendar;

/** When does a trigger fire, where clocks are put forward and back, too? */
class OccasionsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime IN_THE_GAP = LocalTime.of(2, 30);

  private static Occasions in(ZoneId zone) {
    var term = new SiteCalendar.Term("115-1", LocalDate.of(2026, 9, 14), LocalDate.of(2027, 1, 15));
    return new Occasions(new SiteCalendar(zone, List.of(term), List.of(), List.of()));
  }

  private static List<String> local(Trigger trigger, String from, int days) {
    var begin = LocalDateTime.parse(from).atZone(BERLIN).toInstant();
    return in(BERLIN).within(trigger, begin, begin.plus(days, ChronoUnit.DAYS), 100).stream()
        .map(instant -> instant.atZone(BERLIN).toOffsetDateTime().toString())
        .toList();
  }

  @Test
  void a_day_whose_clock_is_put_forward_has_its_firing_after_the_gap() {
    assertThat(local(new Trigger.Daily(IN_THE_GAP), "2026-03-28T00:00", 3))
        .containsExactly(
            "2026-03-28T02:30+01:00", "2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
  }

  @Test
  void an_hour_that_comes_twice_fires_once() {
    assertThat(local(new Trigger.Daily(IN_THE_GAP), "2026-10-24T00:00", 3))
        .containsExactly(
            "2026-10-24T02:30+02:00", "2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
    assertThat(local(cron("30 2 * * *"), "2026-10-24T00:00", 3))
        .isEqualTo(local(new Trigger.Daily(IN_THE_GAP), "2026-10-24T00:00", 3));
  }

  @Test
  void a_crontab_goes_on_after_the_hour_that_came_twice() {
    var twice = Instant.parse("2026-10-25T01:15:00Z"); // the second 02:15 of that day

    assertThat(in(BERLIN).next(cron("0 * * * *"), twice))
        .contains(Instant.parse("2026-10-25T02:00:00Z"));
    assertThat(local(cron("0 22 * * 1-5"), "2026-03-27T00:00", 4))
        .containsExactly("2026-03-27T22:00+01:00", "2026-03-30T22:00+02:00");
  }

  private static Trigger cron(String line) {
    return new Trigger.Cron(CronTimes.of(line).orElseThrow());
  }

  @Test
  void what_is_no_crontab_or_never_comes_is_told_apart() {
    assertThat(CronTimes.of("every day")).isEmpty();
    assertThat(CronTimes.of("61 * * * *")).isEmpty();
    assertThat(in(BERLIN).next(cron("0 0 31 2 *"), Instant.EPOCH)).isEmpty();
  }

  @Test
  void a_week_fires_on_its_days() {
    var days = Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    assertThat(local(new Trigger.Weekly(days, LocalTime.of(22, 0)), "2026-06-01T00:00", 8))
        .containsExactly(
            "2026-06-01T22:00+02:00", "2026-06-04T22:00+02:00", "2026-06-08T22:00+02:00");
  }

  @Test
  void a_month_that_is_too_short_fires_on_its_last_day() {
    assertThat(local(new Trigger.Monthly(31, LocalTime.of(8, 0)), "2027-01-31T08:00", 91))
        .containsExactly(
            "2027-01-31T08:00+01:00",
            "2027-02-28T08:00+01:00",
            "2027-03-31T08:00+02:00",
            "2027-04-30T08:00+02:00");
    var first = new Trigger.Monthly(1, LocalTime.of(8, 0));
    var occasions = in(ZoneId.of("Asia/Taipei"));
    assertThat(occasions.next(first, Instant.parse("2026-12-01T00:00:00Z")))
        .contains(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(occasions.last(first, Instant.parse("2027-01-01T00:00:00Z")))
        .contains(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(occasions.last(new Trigger.TermStart(0, LocalTime.NOON), Instant.EPOCH)).isEmpty();
  }

  @Test
  void once_is_once_and_a_term_begins_when_the_calendar_says() {
    var taipei = in(ZoneId.of("Asia/Taipei"));
    var once = new Trigger.Once(LocalDateTime.of(2026, 8, 12, 20, 0));

    assertThat(taipei.next(once, Instant.parse("2026-08-12T11:59:59Z")))
        .contains(Instant.parse("2026-08-12T12:00:00Z"));
    assertThat(taipei.next(once, Instant.parse("2026-08-12T12:00:00Z"))).isEmpty();
    assertThat(
            taipei.next(
                new Trigger.TermStart(3, LocalTime.of(6, 0)),
                Instant.parse("2026-07-01T00:00:00Z")))
        .contains(Instant.parse("2026-09-10T22:00:00Z"));
  }
}
