package org.rollcall.web.run;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.run.RunRequests.Made;
import org.rollcall.web.RunsEngine;
import org.rollcall.web.exposure.Takes;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;

/** Which runs are there, and how is another one ordered? */
@Controller(RunController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RunController {
  static final String PATH = "/api/v1/runs";
  private static final int USUAL_PAGE = 20;
  private static final int LONGEST_PAGE = 100;

  private final RunViews views;
  private final Ordering ordering;
  private final Again again;
  private final OnceOnly onceOnly;
  private final Operable operable;
  private final RunsEngine engine;
  private final InstantSource clock;
  private final SelectedMachines selected;

  RunController(
      RunViews views,
      Ordering ordering,
      Again again,
      OnceOnly onceOnly,
      Operable operable,
      RunsEngine engine,
      InstantSource clock,
      SelectedMachines selected) {
    this.views = views;
    this.ordering = ordering;
    this.again = again;
    this.onceOnly = onceOnly;
    this.operable = operable;
    this.engine = engine;
    this.clock = clock;
    this.selected = selected;
  }

  @Get
  @Needs(Right.READ)
  RunView.PageView page(HttpRequest<?> request) {
    var query = new Query(request);
    return views.page(query.id("before"), query.limit(USUAL_PAGE, LONGEST_PAGE));
  }

  @Get("/{id}")
  @Needs(Right.READ)
  RunView run(long id) {
    return views.whole(id);
  }

  @Post
  @Takes(32)
  @Needs(Right.OPERATE)
  HttpResponse<?> order(HttpRequest<?> request, Caller caller, @Nullable @Body String body) {
    var asked =
        RunRequest.of(org.rollcall.web.json.Body.of(body), clock.instant(), selected::named);
    operable.check(caller, asked.machines());
    if (asked.dry()) return HttpResponse.ok(ordering.describe(asked));
    var made =
        onceOnly.carryOut(
            key(request), "runs " + body, () -> ordering.order(asked, caller.name()).id());
    return answer(made);
  }

  /** The same once more over those of a run's machines that ended in these ways. */
  @Post("/{id}/again")
  @Needs(Right.OPERATE)
  HttpResponse<?> again(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var outcomes = Again.outcomes(org.rollcall.web.json.Body.of(body));
    var before = views.run(id);
    operable.check(caller, id);
    var made =
        onceOnly.carryOut(
            key(request),
            id + "/again " + body,
            () -> again.order(before, outcomes, caller.name()).id());
    return answer(made);
  }

  private static @Nullable String key(HttpRequest<?> request) {
    return request.getHeaders().get(OnceOnly.HEADER);
  }

  private HttpResponse<?> answer(Made made) {
    if (made.first()) engine.nudge();
    var view = views.whole(made.run());
    // A repeat is answered as the first was, so that a client need not tell them apart.
    return HttpResponse.created(view, URI.create(PATH + "/" + made.run()));
  }
}
