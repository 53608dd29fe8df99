package org.rollcall.web.run;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.rollcall.inventory.Machine;
import org.rollcall.run.Order;
import org.rollcall.run.RunChange;
import org.rollcall.run.Runs;
import org.rollcall.run.Waves;
import org.rollcall.schedule.Undertaking;
import org.rollcall.web.RunsEngine;
import org.rollcall.web.problem.Problem;

/** How does what is due become a run? As if the one who said so had ordered it. */
@Singleton
final class ScheduledRuns implements Undertaking {
  private final ChosenCredentials credentials;
  private final Runs runs;
  private final RunsEngine engine;
  private final InstantSource clock;

  ScheduledRuns(ChosenCredentials credentials, Runs runs, RunsEngine engine, InstantSource clock) {
    this.credentials = credentials;
    this.runs = runs;
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public long undertake(Order order, List<Machine> machines) {
    var settled = settled(order, machines);
    var now = clock.instant();
    var run = runs.create(order, Waves.cut(settled, order.terms().waves()), now);
    runs.apply(run.id(), new RunChange(RunChange.Kind.STARTED, order.startedBy(), now, null));
    engine.nudge();
    return run.id();
  }

  private List<Machine> settled(Order order, List<Machine> machines) {
    try {
      return credentials.settled(machines, order.terms().way().credential());
    } catch (Problem problem) {
      throw new Refused(problem.view().code());
    }
  }
}
