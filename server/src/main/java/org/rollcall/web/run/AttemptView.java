package org.rollcall.web.run;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Attempt;
import org.rollcall.run.StepRecord;
import org.rollcall.web.transport.ChosenProfileView;

/** When was a machine visited, from which node, how did it end, and what was done? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record AttemptView(
    long id,
    int number,
    String node,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable OutcomeView outcome,
    @Nullable String means,
    ChosenProfileView.@Nullable PassageView passage,
    List<StepView> steps) {
  static AttemptView of(Attempt attempt, List<StepRecord> steps) {
    var ending = attempt.ending();
    return new AttemptView(
        attempt.id(),
        attempt.number(),
        attempt.node(),
        attempt.openedAt(),
        ending == null ? null : ending.at(),
        ending == null ? null : OutcomeView.of(ending.outcome()),
        ending == null || ending.means() == null ? null : ending.means().code(),
        ending == null ? null : ChosenProfileView.PassageView.of(ending.passage()),
        steps.stream().map(StepView::of).toList());
  }

  /** All attempts at one target, the first first. */
  @Serdeable
  public record ListView(List<AttemptView> attempts) {}
}
