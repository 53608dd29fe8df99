package org.rollcall.web.run;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Run;
import org.rollcall.run.RunPages.NotedChange;
import org.rollcall.run.Tally;

/**
 * How does a run stand?
 *
 * @param wave the last wave that may go
 * @param haltedBy why it is paused or was stopped
 * @param overruled the reasons for which it was paused and somebody let it go on
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record RunView(
    long id,
    String state,
    int wave,
    int waves,
    @Nullable String haltedBy,
    Set<String> overruled,
    String reason,
    String startedBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant deadline,
    PlanView plan,
    TermsView terms,
    TallyView tally,
    List<ChangeView> changes) {
  static RunView of(Run run, int waves, Tally tally, List<NotedChange> changes) {
    var order = run.order();
    var progress = run.progress();
    return new RunView(
        run.id(),
        progress.state().code(),
        progress.wave(),
        waves,
        progress.haltedBy(),
        progress.overruled(),
        order.reason(),
        order.startedBy(),
        progress.createdAt(),
        progress.startedAt(),
        progress.finishedAt(),
        order.deadline(),
        PlanView.of(run.plan()),
        TermsView.of(run.terms()),
        TallyView.of(tally),
        changes.stream().map(ChangeView::of).toList());
  }

  /**
   * What was done to the run, by whom, when and why?
   *
   * @param why a code, where a pause or a stop has one
   * @param note what the person said
   */
  @Serdeable
  public record ChangeView(
      String code, String by, Instant at, @Nullable String why, @Nullable String note) {
    static ChangeView of(NotedChange noted) {
      var change = noted.change();
      return new ChangeView(
          change.kind().code(), change.by(), change.at(), change.why(), noted.note());
    }
  }

  /**
   * One page of runs.
   *
   * @param next the {@code before} of the next page; null on the last
   */
  @Serdeable
  public record PageView(List<RunView> runs, @Nullable Long next) {}
}
