package org.rollcall.web.run;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.access.Right;
import org.rollcall.run.Attempts;
import org.rollcall.run.Outcome;
import org.rollcall.run.RunPages;
import org.rollcall.run.TargetState;
import org.rollcall.run.Targets;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** How does each machine of a run fare? */
@Controller(RunController.PATH + "/{id}/targets")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TargetController {
  private static final int USUAL_PAGE = 100;
  private static final int LONGEST_PAGE = 1_000;
  private static final Set<String> STATES =
      Arrays.stream(TargetState.values()).map(TargetState::code).collect(Collectors.toSet());

  private final RunViews views;
  private final Targets targets;
  private final Attempts attempts;

  TargetController(RunViews views, Targets targets, Attempts attempts) {
    this.views = views;
    this.targets = targets;
    this.attempts = attempts;
  }

  @Get
  @Needs(Right.READ)
  TargetView.PageView page(HttpRequest<?> request, long id) {
    var query = new Query(request);
    var filter =
        new RunPages.Filter(query.codes("state", STATES), query.codes("outcome", Outcome.CODES));
    return views.targets(id, filter, query.id("after"), query.limit(USUAL_PAGE, LONGEST_PAGE));
  }

  @Get("/{target}/attempts")
  @Needs(Right.READ)
  AttemptView.ListView attempts(long id, long target) {
    var found = targets.byId(target);
    if (found.isEmpty() || found.get().run() != id) {
      throw Problem.unknown("target_not_there", Long.toString(target));
    }
    return new AttemptView.ListView(
        attempts.ofTarget(target).stream()
            .map(attempt -> AttemptView.of(attempt, attempts.steps(attempt.id())))
            .toList());
  }
}
