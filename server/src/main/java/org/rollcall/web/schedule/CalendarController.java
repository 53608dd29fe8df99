package org.rollcall.web.schedule;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.Rooms;
import org.rollcall.schedule.calendar.Booking;
import org.rollcall.schedule.calendar.BookingFile;
import org.rollcall.schedule.calendar.Bookings;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.schedule.calendar.SiteCalendar;
import org.rollcall.schedule.calendar.Span;
import org.rollcall.store.Transactions;
import org.rollcall.web.exposure.Takes;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** When are the site's terms, holidays and hours, and when are its rooms taken? */
@Controller("/api/v1/calendar")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CalendarController {
  private static final int SHOWN = 500;
  private static final Duration PAST = Duration.ofDays(1);
  private static final Duration AHEAD = Duration.ofDays(400);

  private final Calendars calendars;
  private final Bookings bookings;
  private final Rooms rooms;
  private final Transactions transactions;
  private final Audit audit;
  private final InstantSource clock;

  CalendarController(
      Calendars calendars,
      Bookings bookings,
      Rooms rooms,
      Transactions transactions,
      Audit audit,
      InstantSource clock) {
    this.calendars = calendars;
    this.bookings = bookings;
    this.rooms = rooms;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  @Get
  @Needs(Right.READ)
  HttpResponse<CalendarView> calendar() {
    var kept = calendars.kept();
    return Edition.of(CalendarView.of(kept), kept.version());
  }

  @Put
  @Needs(Right.ADMINISTER)
  HttpResponse<CalendarView> keep(
      HttpRequest<?> request, Caller caller, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    var asked =
        AskedCalendar.of(org.rollcall.web.json.Body.of(body), room -> rooms.byId(room).isPresent());
    transactions.together(() -> keep(asked, seen, caller.name()));
    return calendar();
  }

  private SiteCalendar keep(SiteCalendar asked, int seen, String by) {
    if (!calendars.keep(asked, seen)) throw Edition.changedMeanwhile();
    calendars.refresh(clock.instant());
    var details =
        Map.of(
            "zone", asked.zone().getId(),
            "terms", Integer.toString(asked.terms().size()),
            "closed", Integer.toString(asked.closed().size()),
            "hours", Integer.toString(asked.hours().size()));
    audit.record(new Deed(by, "calendar_changed", "calendar", details, clock.instant()));
    return asked;
  }

  @Get("/bookings/{id}")
  @Needs(Right.READ)
  CalendarView.BookingsView bookings(long id) {
    checkRoom(id);
    var known = bookings.of(id, clock.instant(), SHOWN);
    var open = calendars.hours(id);
    return new CalendarView.BookingsView(
        known.stream().map(CalendarView.BookingView::of).toList(),
        open.map(Span::from).orElse(null),
        open.map(Span::to).orElse(null));
  }

  /** Takes a room's calendar in place of the one before; an empty one forgets it. */
  @Put("/bookings/{id}")
  @Takes(8)
  @Consumes(MediaType.ALL)
  @Needs(Right.ADMINISTER)
  CalendarView.BookingsView book(Caller caller, long id, @Body byte @Nullable [] body) {
    checkRoom(id);
    var read = read(body == null ? "" : new String(body, StandardCharsets.UTF_8));
    transactions.together(
        () -> {
          bookings.replace(id, read);
          calendars.refresh(clock.instant());
          var details = Map.of("bookings", Integer.toString(read.size()));
          audit.record(
              new Deed(caller.name(), "room_booked", "room/" + id, details, clock.instant()));
          return read;
        });
    return bookings(id);
  }

  private List<Booking> read(String text) {
    var now = clock.instant();
    var within = new Span(now.minus(PAST), now.plus(AHEAD));
    try {
      return text.isBlank()
          ? List.of()
          : BookingFile.read(text, calendars.calendar().zone(), within);
    } catch (BookingFile.Unreadable unreadable) {
      throw Problem.field("", unreadable.isTooMany() ? "calendar_too_many" : "calendar_file");
    }
  }

  private void checkRoom(long id) {
    if (rooms.byId(id).isEmpty()) throw Problem.unknown("room_not_there", Long.toString(id));
  }
}
