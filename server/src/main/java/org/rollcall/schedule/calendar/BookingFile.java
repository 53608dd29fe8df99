package org.rollcall.schedule.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * When is a room taken, by an iCalendar file (RFC 5545)? Series are told one by one; what was
 * called off, or is shown as free time, does not count.
 */
public final class BookingFile {
  /** A term of lessons of an hour each, day and night, has fewer. */
  private static final int MOST = 20_000;

  private static final Duration LONGEST = Duration.ofDays(366);

  private final ICalendar calendar;
  private final ZoneId zone;

  private BookingFile(ICalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  /** The text is no calendar, or says more than can be kept. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean tooMany;

    Unreadable(boolean tooMany) {
      this.tooMany = tooMany;
    }

    public boolean isTooMany() {
      return tooMany;
    }
  }

  /**
   * The bookings that overlap a span.
   *
   * @param zone in which times are read that name none
   */
  public static List<Booking> read(String text, ZoneId zone, Span within) throws Unreadable {
    var calendar = parsed(text);
    if (calendar == null) throw new Unreadable(false);
    return new BookingFile(calendar, zone).bookings(within);
  }

  private static @Nullable ICalendar parsed(String text) {
    try {
      return text.contains("BEGIN:VCALENDAR") ? Biweekly.parse(text).first() : null;
    } catch (RuntimeException _) {
      return null; // the library's own mistakes on hostile text
    }
  }

  private List<Booking> bookings(Span within) throws Unreadable {
    var moved = moved();
    var bookings = new ArrayList<Booking>();
    for (var event : calendar.getEvents()) {
      if (isFree(event) || event.getDateStart() == null) continue;
      try {
        add(event, within, moved, bookings);
      } catch (IllegalArgumentException | ArithmeticException | IllegalStateException _) {
        throw new Unreadable(false);
      }
      if (bookings.size() > MOST) throw new Unreadable(true);
    }
    return bookings;
  }

  /** One of a series that was moved is an event of its own, and says which one it was. */
  private record Moved(@Nullable String series, Instant at) {}

  private Set<Moved> moved() {
    var moved = new HashSet<Moved>();
    for (var event : calendar.getEvents()) {
      var one = event.getRecurrenceId();
      if (one != null && one.getValue() != null) {
        moved.add(new Moved(uid(event), one.getValue().toInstant()));
      }
    }
    return moved;
  }

  private static @Nullable String uid(VEvent event) {
    return event.getUid() == null ? null : event.getUid().getValue();
  }

  private static boolean isFree(VEvent event) {
    return Status.cancelled().equals(event.getStatus())
        || Transparency.transparent().equals(event.getTransparency());
  }

  private void add(VEvent event, Span within, Set<Moved> moved, List<Booking> bookings) {
    var lasts = duration(event);
    if (!lasts.isPositive()) return;
    var dates = event.getDateIterator(zoneOf(event));
    dates.advanceTo(Date.from(within.from().minus(lasts)));
    var isSeries = event.getRecurrenceId() == null;
    while (dates.hasNext() && bookings.size() <= MOST) {
      var from = dates.next().toInstant();
      if (!from.isBefore(within.to())) return;
      if (isSeries && moved.contains(new Moved(uid(event), from))) continue;
      var when = new Span(from, from.plus(lasts));
      if (when.overlaps(within)) bookings.add(new Booking(title(event), when));
    }
  }

  /** A day without a time begins where the site is; its reader took it for ours. */
  private TimeZone zoneOf(VEvent event) {
    var named = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
    return named == null ? TimeZone.getTimeZone(zone) : named.getTimeZone();
  }

  private static Duration duration(VEvent event) {
    var start = event.getDateStart().getValue();
    var end = event.getDateEnd();
    var said = event.getDuration();
    var lasts = Duration.ofDays(start.hasTime() ? 0 : 1);
    if (end != null && end.getValue() != null) {
      lasts = Duration.between(start.toInstant(), end.getValue().toInstant());
    } else if (said != null && said.getValue() != null) {
      lasts = Duration.ofMillis(said.getValue().toMillis());
    }
    return lasts.compareTo(LONGEST) > 0 ? LONGEST : lasts;
  }

  private static String title(VEvent event) {
    var summary = event.getSummary();
    return summary == null ? "" : Objects.requireNonNullElse(summary.getValue(), "");
  }
}
