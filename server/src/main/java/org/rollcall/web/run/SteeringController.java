package org.rollcall.web.run;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunPages;
import org.rollcall.run.Runs;
import org.rollcall.run.StopReason;
import org.rollcall.store.Transactions;
import org.rollcall.web.RunsEngine;
import org.rollcall.web.guard.OperatorToken;
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
  private final RunsEngine engine;
  private final InstantSource clock;

  SteeringController(
      Transactions transactions,
      Runs runs,
      RunPages pages,
      RunViews views,
      RunsEngine engine,
      InstantSource clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.pages = pages;
    this.views = views;
    this.engine = engine;
    this.clock = clock;
  }

  @Post("/start")
  RunView start(long id, @Nullable @Body String body) {
    return apply(id, RunChange.Kind.STARTED, body);
  }

  @Post("/pause")
  RunView pause(long id, @Nullable @Body String body) {
    return apply(id, RunChange.Kind.PAUSED, body);
  }

  @Post("/resume")
  RunView resume(long id, @Nullable @Body String body) {
    return apply(id, RunChange.Kind.RESUMED, body);
  }

  @Post("/stop")
  RunView stop(long id, @Nullable @Body String body) {
    return apply(id, RunChange.Kind.STOPPED, body);
  }

  private RunView apply(long id, RunChange.Kind kind, @Nullable String body) {
    var fields = org.rollcall.web.json.Body.ofOptional(body);
    var note = fields.text("reason", LONGEST_NOTE);
    fields.done();
    var state = views.run(id).state().code();
    var change = new RunChange(kind, OperatorToken.OPERATOR, clock.instant(), why(kind));
    if (!applied(id, change, note)) {
      throw Problem.conflict("run_state", Map.of("state", state, "action", kind.code()));
    }
    LOG.info("run {} {} by {}", id, kind.code(), OperatorToken.OPERATOR);
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
