package org.rollcall.web.schedule;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.schedule.Forecast;
import org.rollcall.schedule.Occasions;
import org.rollcall.schedule.Schedule;
import org.rollcall.schedule.Schedules;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.inventory.AskedSelector;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Which schedules are there, and what would they do? */
@Controller(ScheduleController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScheduleController {
  static final String PATH = "/api/v1/schedules";
  private static final int FIRINGS = 100;
  private static final int SHOWN_AHEAD = 5;

  private final Schedules schedules;
  private final ScheduleEdits edits;
  private final Forecast forecast;
  private final Calendars calendars;
  private final AskedSelector selectors;
  private final InstantSource clock;

  ScheduleController(
      Schedules schedules,
      ScheduleEdits edits,
      Forecast forecast,
      Calendars calendars,
      AskedSelector selectors,
      InstantSource clock) {
    this.schedules = schedules;
    this.edits = edits;
    this.forecast = forecast;
    this.calendars = calendars;
    this.selectors = selectors;
    this.clock = clock;
  }

  @Get
  @Needs(Right.READ)
  ScheduleView.ListView list() {
    return new ScheduleView.ListView(schedules.all().stream().map(this::view).toList());
  }

  @Get("/{id}")
  @Needs(Right.READ)
  HttpResponse<ScheduleView> one(long id) {
    var schedule = schedule(id);
    return Edition.of(view(schedule), schedule.version());
  }

  @Get("/{id}/firings")
  @Needs(Right.READ)
  ScheduleView.FiringsView firings(long id) {
    var latest = schedules.firings(schedule(id).id(), FIRINGS);
    return new ScheduleView.FiringsView(latest.stream().map(ScheduleView.FiringView::of).toList());
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<?> add(Caller caller, @Nullable @Body String body) {
    var asked = asked(body);
    if (asked.dry()) return HttpResponse.ok(dry(edits.made(asked, caller.name())));
    var added = edits.add(asked, caller.name());
    return HttpResponse.created(view(added), URI.create(PATH + "/" + added.id()));
  }

  @Put("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    var before = schedule(id);
    var asked = asked(body);
    if (asked.dry()) return HttpResponse.ok(dry(edits.made(asked, caller.name())));
    var kept = edits.edit(before, asked, seen, caller.name());
    return Edition.of(view(kept), kept.version());
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    edits.remove(schedule(id), Edition.seen(request), caller.name());
    return HttpResponse.noContent();
  }

  /** What it would do if it fired now; nothing is done. */
  @Post("/{id}/try")
  @Needs(Right.READ)
  ScheduleView.DryView dryTry(long id) {
    return dry(schedule(id));
  }

  private ScheduleView.DryView dry(Schedule schedule) {
    var now = clock.instant();
    var occasions = new Occasions(calendars.calendar());
    var ahead =
        java.util.stream.Stream.iterate(
                occasions.next(schedule.trigger(), now),
                java.util.Optional::isPresent,
                next -> occasions.next(schedule.trigger(), next.orElseThrow()))
            .limit(SHOWN_AHEAD)
            .map(java.util.Optional::orElseThrow)
            .toList();
    return new ScheduleView.DryView(
        ScheduleView.ComingView.of(forecast.coming(schedule, now)), ahead);
  }

  private ScheduleRequest asked(@Nullable String body) {
    var asked = ScheduleRequest.of(org.rollcall.web.json.Body.of(body));
    selectors.with("selector", asked.work().selector(), meant -> meant);
    return asked;
  }

  private ScheduleView view(Schedule schedule) {
    return ScheduleView.of(schedule, schedules.firings(schedule.id(), 1));
  }

  private Schedule schedule(long id) {
    return schedules
        .byId(id)
        .orElseThrow(() -> Problem.unknown("schedule_not_there", Long.toString(id)));
  }
}
