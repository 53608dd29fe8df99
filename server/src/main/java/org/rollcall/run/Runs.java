package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.inventory.Machine;

/** Which runs are there? */
public interface Runs {
  /**
   * Queues a run: from here on each machine has its row, and later changes to the inventory do not
   * matter to it.
   *
   * @param waves the machines, each once, in the waves in which they are to go
   */
  Run create(Order order, List<List<Machine>> waves, Instant at);

  /** Says that the first visit is about to begin; without effect on a run that has started. */
  void start(long run, Instant at);

  /** Says that nothing is left to do; without effect on a run that has finished. */
  void finish(long run, Instant at);

  Optional<Run> byId(long run);

  /** The latest runs, the newest first. */
  List<Run> latest(int most);
}
