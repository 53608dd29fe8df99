package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which machines of a Run are done, which are next, and which are whose to visit? */
public interface Targets {
  /**
   * Takes the next target that waits or is owed and due, in the order of waves. A machine that is
   * being visited in another run is passed over until that visit is done.
   */
  Optional<Claimed> claim(Claim claim);

  /**
   * Keeps a lease from running out.
   *
   * @return the longer lease, or empty when it is ours no more
   */
  Optional<Lease> extend(Lease lease, Instant until);

  /**
   * Ends the target. It has exactly one outcome: who lost the lease is not heard.
   *
   * @return whether the outcome was taken
   */
  boolean end(Lease lease, Outcome outcome, Instant at);

  /** Gives the target back to be visited by anybody; false when the lease was lost. */
  boolean release(Lease lease);

  /** Puts the target off until then, since nobody was home; false when the lease was lost. */
  boolean owe(Lease lease, Instant dueAt);

  /** Ends every target of the run that is not being visited, and says how many. */
  int stopWaiting(long run, String reason, Instant at);

  /**
   * Takes back what dead workers hold: their attempts are closed as cut off, their targets wait.
   *
   * @return the targets taken back
   */
  List<Long> reap(Instant now);

  /** The same whatever their leases say: for a store that nobody else can have open. */
  List<Long> reapAll(Instant now);

  Optional<Target> byId(long target);

  /** The whole list, in the order in which it was given. */
  List<Target> ofRun(long run);

  Tally tally(long run);
}
