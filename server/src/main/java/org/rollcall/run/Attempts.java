package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import org.rollcall.activation.Hresult;

/** Which visits were there, and what was done in each? */
public interface Attempts {
  /** Opens the next attempt at the target that the lease allows to visit. */
  Attempt open(Lease lease, String node, Instant at);

  /**
   * Keeps a step of an attempt. The same place told again is the same step, and not heard.
   *
   * @param position its place among the attempt's steps, from 1
   */
  void note(long attempt, int position, StepRecord step);

  /**
   * Closes an attempt. It has exactly one outcome: a later one is not heard.
   *
   * @return whether the ending was taken
   */
  boolean close(long attempt, Attempt.Ending ending);

  /** How many machines of a run were answered with this error, at least once. */
  int refusedWith(long run, Hresult error);

  /** The attempts at a target, the first first. */
  List<Attempt> ofTarget(long target);

  /** The steps of an attempt, the first first. */
  List<StepRecord> steps(long attempt);
}
