package org.rollcall.schedule.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When may the machines of a room be touched, by the site's calendar and the room's bookings? */
public final class OpenHours {
  /** Longer than the longest holidays: what is shut for longer is looked at again meanwhile. */
  private static final int DAYS_AHEAD = 100;

  private final SiteCalendar calendar;

  public OpenHours(SiteCalendar calendar) {
    this.calendar = calendar;
  }

  /** The span that is open now, or else the next one. */
  public Optional<Span> next(long room, List<Span> bookings, Instant now) {
    return spans(room, bookings, now, DAYS_AHEAD).stream()
        .filter(span -> span.to().isAfter(now))
        .findFirst();
  }

  /** All spans from the day before until so many days ahead. */
  public List<Span> spans(long room, List<Span> bookings, Instant now, int days) {
    var today = now.atZone(calendar.zone()).toLocalDate();
    var hours = calendar.hoursOf(room);
    var open = new ArrayList<Span>();
    var taken = new ArrayList<>(bookings);
    for (var day = today.minusDays(1); !day.isAfter(today.plusDays(days)); day = day.plusDays(1)) {
      if (calendar.isClosed(day)) taken.add(new Span(start(day), start(day.plusDays(1))));
      if (hours.isEmpty()) open.add(new Span(start(day), start(day.plusDays(1))));
      for (var one : hours) {
        if (one.days().contains(day.getDayOfWeek())) open(day, one).ifPresent(open::add);
      }
    }
    return Span.without(open, taken);
  }

  /** Empty where a clock that is put forward leaves nothing of it. */
  private Optional<Span> open(LocalDate day, SiteCalendar.Hours hours) {
    var last = hours.to() < hours.from() ? day.plusDays(1) : day;
    var from = at(day, hours.from());
    var to = at(last, hours.to());
    return to.isAfter(from) ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  private Instant at(LocalDate day, int minute) {
    if (minute == SiteCalendar.MINUTES_A_DAY) return start(day.plusDays(1));
    var time = LocalTime.ofSecondOfDay(minute * 60L);
    return ZonedDateTime.of(day, time, calendar.zone()).toInstant();
  }
}
