package org.rollcall.web.schedule;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.schedule.calendar.Booking;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.schedule.calendar.SiteCalendar;

/** How does the site's calendar look from outside? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record CalendarView(
    String zone, List<DaysView> terms, List<DaysView> closed, List<HoursView> hours, int version) {
  static CalendarView of(Calendars.Kept kept) {
    var calendar = kept.calendar();
    return new CalendarView(
        calendar.zone().getId(),
        calendar.terms().stream()
            .map(term -> new DaysView(term.name(), term.first(), term.last()))
            .toList(),
        calendar.closed().stream()
            .map(days -> new DaysView(days.name(), days.first(), days.last()))
            .toList(),
        calendar.hours().stream().map(HoursView::of).toList(),
        kept.version());
  }

  /** Some days that have a name. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record DaysView(String name, LocalDate first, LocalDate last) {}

  /** When a room, or every room that has no hours of its own, may be touched. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record HoursView(@Nullable Long room, List<String> days, String from, String to) {
    static HoursView of(SiteCalendar.Hours hours) {
      var days = hours.days().stream().map(AskedTrigger::code).toList();
      return new HoursView(hours.room(), days, clock(hours.from()), clock(hours.to()));
    }

    private static String clock(int minute) {
      return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
  }

  /** When a room is taken. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record BookingView(String title, Instant from, Instant to) {
    static BookingView of(Booking booking) {
      return new BookingView(booking.title(), booking.when().from(), booking.when().to());
    }
  }

  /**
   * The bookings of a room.
   *
   * @param openFrom when it may be touched next; null when nobody knows
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record BookingsView(
      List<BookingView> bookings, @Nullable Instant openFrom, @Nullable Instant openUntil) {}
}
