package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.inventory.Machine;

/** Which runs are there? */
public interface Runs {
  /**
   * Queues a run: from here on each machine has its row, and later changes to the inventory do not
   * matter to it. Machines that are retired are left out.
   *
   * @param waves the machines, each once, in the waves in which they are to go
   */
  Run create(Order order, List<List<Machine>> waves, Instant at);

  /**
   * Starts, pauses, resumes, stops or finishes a run, and keeps who did it. A stop ends the targets
   * that nobody is visiting; going on overrules the reason for which the run was paused.
   *
   * @return whether the run was in a state in which that can be done
   */
  boolean apply(long run, RunChange change);

  /** What was done to the run, the first first. */
  List<RunChange> changes(long run);

  /** Lets the next wave go too; without effect if that has been done already. */
  void advance(long run, int wave);

  Optional<Run> byId(long run);

  /** The runs that are running, paused or stopping, the oldest first. */
  List<Run> open();

  /** The latest runs, the newest first. */
  List<Run> latest(int most);
}
