package org.rollcall.web.schedule;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Right;
import org.rollcall.schedule.Forecast;
import org.rollcall.schedule.Waiting;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** What will happen of itself, and to which machines? */
@Controller("/api/v1/upcoming")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UpcomingController {
  private static final Duration USUAL = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(92);

  private final Forecast forecast;
  private final Waiting.Source waiting;
  private final InstantSource clock;

  UpcomingController(Forecast forecast, Waiting.Source waiting, InstantSource clock) {
    this.forecast = forecast;
    this.waiting = waiting;
    this.clock = clock;
  }

  @Get
  @Needs(Right.READ)
  ScheduleView.UpcomingView upcoming(HttpRequest<?> request) {
    var query = new Query(request);
    var now = clock.instant();
    var until = until(query.text("until"), now);
    var named = !"false".equals(query.text("machines"));
    var coming =
        forecast.until(now, until, named).stream().map(ScheduleView.ComingView::of).toList();
    var waits =
        waiting.now().stream()
            .map(
                one ->
                    new ScheduleView.WaitingView(
                        one.run(), one.reason(), one.room(), one.openFrom(), one.machines()))
            .toList();
    return new ScheduleView.UpcomingView(now, until, coming, waits);
  }

  private static Instant until(@Nullable String text, Instant now) {
    if (text == null) return now.plus(USUAL);
    var until = read(text, now);
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      var values = Map.of("least", "PT0S", "most", LONGEST.toString());
      throw Problem.field("until", "field_out_of_range", values);
    }
    return until;
  }

  private static Instant read(String text, Instant now) {
    try {
      return text.startsWith("P")
          ? now.plus(Duration.parse(text))
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException | ArithmeticException _) {
      throw Problem.field("until", "deadline_unreadable", Map.of("value", text));
    }
  }
}
