package org.rollcall.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When may a room be touched? */
class OpenHoursTest {
  private static final long ROOM = 7;
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final SiteCalendar.Hours NIGHTS =
      new SiteCalendar.Hours(null, EnumSet.allOf(DayOfWeek.class), 22 * 60, 6 * 60);
  private static final SiteCalendar.Days HOLIDAY =
      new SiteCalendar.Days("中秋節", LocalDate.of(2026, 9, 25), LocalDate.of(2026, 9, 25));

  private static Span span(String from, String to) {
    return new Span(
        LocalDate.parse(from.substring(0, 10))
            .atTime(java.time.LocalTime.parse(from.substring(11)))
            .atZone(TAIPEI)
            .toInstant(),
        LocalDate.parse(to.substring(0, 10))
            .atTime(java.time.LocalTime.parse(to.substring(11)))
            .atZone(TAIPEI)
            .toInstant());
  }

  private static Optional<Span> next(List<Span> bookings, String now, SiteCalendar.Hours... hours) {
    var calendar = new SiteCalendar(TAIPEI, List.of(), List.of(HOLIDAY), List.of(hours));
    return new OpenHours(calendar).next(ROOM, bookings, Instant.parse(now));
  }

  @Test
  void a_night_reaches_over_midnight_and_ends_where_a_holiday_begins() {
    assertThat(next(List.of(), "2026-09-21T17:00:00Z", NIGHTS))
        .contains(span("2026-09-21T22:00", "2026-09-22T06:00"));
    assertThat(next(List.of(), "2026-09-24T15:00:00Z", NIGHTS))
        .contains(span("2026-09-24T22:00", "2026-09-25T00:00"));
    // The night that begins on the holiday itself is none: its days are closed as a whole.
    assertThat(next(List.of(), "2026-09-24T16:30:00Z", NIGHTS))
        .contains(span("2026-09-26T00:00", "2026-09-26T06:00"));
  }

  @Test
  void a_booking_takes_its_piece_out_of_the_night() {
    var course = span("2026-09-21T21:00", "2026-09-21T23:30");

    assertThat(next(List.of(course), "2026-09-21T13:00:00Z", NIGHTS))
        .contains(span("2026-09-21T23:30", "2026-09-22T06:00"));
  }

  @Test
  void a_rooms_own_hours_stand_in_place_of_those_of_all_rooms() {
    var own = new SiteCalendar.Hours(ROOM, Set.of(DayOfWeek.SUNDAY), 8 * 60, 12 * 60);

    assertThat(next(List.of(), "2026-09-21T17:00:00Z", NIGHTS, own))
        .contains(span("2026-09-27T08:00", "2026-09-27T12:00"));
  }

  @Test
  void where_no_hours_are_said_only_closed_days_and_bookings_are_left_out() {
    assertThat(next(List.of(), "2026-09-24T04:00:00Z").orElseThrow().to())
        .isEqualTo(Instant.parse("2026-09-24T16:00:00Z"));
  }
}
