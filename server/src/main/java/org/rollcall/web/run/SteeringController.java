package org.rollcall.web.run;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunPages;
import org.rollcall.run.Runs;
import org.rollcall.run.StopReason;
import org.rollcall.store.Transactions;
import org.rollcall.web.RunsEngine;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How is a run steered while it goes? */
@Controller(RunController.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SteeringController {
  private static final Logger LOG = LoggerFactory.getLogger(SteeringController.class);
  private static final int LONGEST_NOTE = 1_000;

  private final Transactions transactions;
  private final Runs runs;
  private final RunPages pages;
  private final RunViews views;
  private final Operable operable;
  private final RunsEngine engine;
  private final InstantSource clock;

  SteeringController(
      Transactions transactions,
      Runs runs,
      RunPages pages,
      RunViews views,
      Operable operable,
      RunsEngine engine,
      InstantSource clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.pages = pages;
    this.views = views;
    this.operable = operable;
    this.engine = engine;
    this.clock = clock;
  }

  @Post("/start")
  @Needs(Right.OPERATE)
  RunView start(Caller caller, long id, @Nullable @Body String body) {
    return apply(caller, id, RunChange.Kind.STARTED, body);
  }

  @Post("/pause")
  @Needs(Right.OPERATE)
  RunView pause(Caller caller, long id, @Nullable @Body String body) {
    return apply(caller, id, RunChange.Kind.PAUSED, body);
  }

  @Post("/resume")
  @Needs(Right.OPERATE)
  RunView resume(Caller caller, long id, @Nullable @Body String body) {
    return apply(caller, id, RunChange.Kind.RESUMED, body);
  }

  @Post("/stop")
  @Needs(Right.OPERATE)
  RunView stop(Caller caller, long id, @Nullable @Body String body) {
    return apply(caller, id, RunChange.Kind.STOPPED, body);
  }

  private RunView apply(Caller caller, long id, RunChange.Kind kind, @Nullable String body) {
    var fields = org.rollcall.web.json.Body.ofOptional(body);
    var note = fields.text("reason", LONGEST_NOTE);
    fields.done();
    var state = views.run(id).state().code();
    operable.check(caller, id);
    var change = new RunChange(kind, caller.name(), clock.instant(), why(kind));
    if (!applied(id, change, note)) {
      throw Problem.conflict("run_state", Map.of("state", state, "action", kind.code()));
    }
    LOG.info("run {} {} by {}", id, kind.code(), caller.name());
    engine.nudge();
    return views.whole(id);
  }

  private boolean applied(long id, RunChange change, @Nullable String note) {
    return transactions.together(
        () -> {
          var applied = runs.apply(id, change);
          if (applied && note != null && !note.isBlank()) pages.note(id, note);
          return applied;
        });
  }

  private static @Nullable String why(RunChange.Kind kind) {
    return switch (kind) {
      case PAUSED, STOPPED -> StopReason.BY_OPERATOR.code();
      case STARTED, RESUMED, FINISHED -> null;
    };
  }
}
