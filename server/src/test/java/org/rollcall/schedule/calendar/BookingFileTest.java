package org.rollcall.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What does an iCalendar file say of a room? */
class BookingFileTest {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final Span TERM =
      new Span(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-10-01T00:00:00Z"));

  private static String file(String... events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\n"
        + String.join("", events).replace("\n", "\r\n")
        + "END:VCALENDAR\r\n";
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\nDTSTAMP:20260801T000000Z\n" + lines + "\nEND:VEVENT\n";
  }

  @Test
  void a_weekly_course_is_told_lesson_by_lesson_without_those_called_off_or_moved()
      throws Exception {
    var bookings =
        BookingFile.read(
            file(
                event(
                    """
                    UID:c1
                    SUMMARY:程式設計
                    DTSTART;TZID=Asia/Taipei:20260907T090000
                    DTEND;TZID=Asia/Taipei:20260907T120000
                    RRULE:FREQ=WEEKLY;COUNT=4
                    EXDATE;TZID=Asia/Taipei:20260914T090000"""),
                event(
                    """
                    UID:c1
                    SUMMARY:程式設計（改期）
                    RECURRENCE-ID;TZID=Asia/Taipei:20260921T090000
                    DTSTART;TZID=Asia/Taipei:20260922T140000
                    DTEND;TZID=Asia/Taipei:20260922T170000"""),
                event("UID:c2\nSTATUS:CANCELLED\nDTSTART:20260910T010000Z\nDTEND:20260910T020000Z"),
                event("UID:c3\nTRANSP:TRANSPARENT\nDTSTART:20260910T010000Z\nDURATION:PT1H")),
            TAIPEI,
            TERM);

    assertThat(bookings)
        .extracting(booking -> booking.when().from().toString())
        .containsExactlyInAnyOrder(
            "2026-09-07T01:00:00Z", "2026-09-22T06:00:00Z", "2026-09-28T01:00:00Z");
    assertThat(bookings.getFirst().title()).isEqualTo("程式設計");
  }

  @Test
  void a_series_without_an_end_or_every_second_is_cut_where_it_is_too_much() throws Exception {
    var daily = event("UID:d\nDTSTART:20260101T010000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY");
    var mad = event("UID:m\nDTSTART:20260901T010000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY");

    assertThat(BookingFile.read(file(daily), TAIPEI, TERM)).hasSize(30);
    assertThatThrownBy(() -> BookingFile.read(file(mad), TAIPEI, TERM))
        .isInstanceOfSatisfying(
            BookingFile.Unreadable.class, why -> assertThat(why.isTooMany()).isTrue());
  }

  @Test
  void what_is_no_calendar_is_said_to_be_none() {
    for (var text : new String[] {"<html>", "name,room\nA-01,A", "BEGIN:VCARD\r\nEND:VCARD"}) {
      assertThatThrownBy(() -> BookingFile.read(text, TAIPEI, TERM))
          .isInstanceOf(BookingFile.Unreadable.class);
    }
  }
}
