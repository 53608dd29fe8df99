package org.rollcall.web.run;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Restoring;
import org.rollcall.run.Run;
import org.rollcall.run.RunPages;
import org.rollcall.run.Runs;
import org.rollcall.run.Targets;
import org.rollcall.web.problem.Problem;

/** How do runs look from outside? */
@Singleton
final class RunViews {
  private final Runs runs;
  private final RunPages pages;
  private final Targets targets;
  private final Restoring restoring;

  RunViews(Runs runs, RunPages pages, Targets targets, Restoring restoring) {
    this.runs = runs;
    this.pages = pages;
    this.targets = targets;
    this.restoring = restoring;
  }

  Run run(long id) {
    return runs.byId(id).orElseThrow(() -> Problem.unknown("run_not_there", Long.toString(id)));
  }

  RunView whole(long id) {
    var run = run(id);
    return view(run, pages.changes(id));
  }

  RunView.PageView page(@Nullable Long before, int most) {
    var page = pages.runsBefore(before, most + 1);
    var more = page.size() > most;
    var shown = more ? page.subList(0, most) : page;
    return new RunView.PageView(
        shown.stream().map(run -> view(run, List.of())).toList(),
        more ? shown.getLast().id() : null);
  }

  private RunView view(Run run, List<RunPages.NotedChange> changes) {
    return RunView.of(run, pages.waves(run.id()), targets.tally(run.id()), changes);
  }

  TargetView.PageView targets(long run, RunPages.Filter filter, @Nullable Long after, int most) {
    var _ = run(run);
    var page = pages.targets(run, filter, after, most + 1);
    var more = page.size() > most;
    var shown = more ? page.subList(0, most) : page;
    var restores = restoring.among(shown.stream().map(target -> target.machine().id()).toList());
    return new TargetView.PageView(
        shown.stream()
            .map(target -> TargetView.of(target, restores.contains(target.machine().id())))
            .toList(),
        more ? shown.getLast().id() : null);
  }
}
