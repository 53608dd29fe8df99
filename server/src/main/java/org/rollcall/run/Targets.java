package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which machines of a Run are done, which are next, and which are whose to visit? */
public interface Targets {
  /**
   * Takes the next targets that wait or are owed and due, in the order of waves, as far as the
   * limits of run, room and site allow; the run that has the least in hand comes first. A machine
   * that is being visited in another run is passed over until that visit is done.
   */
  List<Claimed> claim(Claim claim);

  /**
   * Keeps everything that a worker holds from running out.
   *
   * @return what it holds: the targets, and the claim of each
   */
  Map<Long, Integer> renew(String worker, Instant until);

  /**
   * Ends the target. It has exactly one outcome: who lost the lease is not heard.
   *
   * @return whether the outcome was taken
   */
  boolean end(Lease lease, Outcome outcome, Instant at);

  /**
   * Whether the target is ours, and stays so until the transaction that asks is over. Whoever
   * writes of a target and of its attempts asks this first: all do so in the same order.
   */
  boolean hold(Lease lease);

  /**
   * Takes back a target that nobody visits any more though its lease is kept alive: its attempt is
   * closed as cut off. False when the lease was lost.
   */
  boolean reclaim(Lease lease, Instant now);

  /** Gives the target back to be visited by anybody; false when the lease was lost. */
  boolean release(Lease lease);

  /** Puts the target off; false when the lease was lost. */
  boolean owe(Lease lease, Target.Owed owed);

  /**
   * Ends every target of the run that is not being visited, and says how many.
   *
   * @param otherwise how those end that were never visited
   */
  int close(long run, Outcome otherwise, Instant at);

  /**
   * Ends what waits for this machine in any run, since nobody visits it any more.
   *
   * @return how many targets that were
   */
  int retire(long machine, Instant at);

  /**
   * Takes back what dead workers hold: their attempts are closed as cut off, their targets wait.
   *
   * @return the targets taken back
   */
  List<Long> reap(Instant now);

  /** The same whatever their leases say: for a store that nobody else can have open. */
  List<Long> reapAll(Instant now);

  /**
   * The machines that have to appear first and whose ports are to be asked now; each is put off
   * until its next turn.
   */
  List<Target> probe(Instant now, int most);

  /** Somebody is home: the target may be visited. False when it is no longer waited for. */
  boolean appeared(long target, Instant now);

  /** Whether nobody up to that wave is left to visit, except those who are off. */
  boolean isSettled(long run, int wave);

  /** Takes so many of those who would come later into the wave, and says how many there were. */
  int enlarge(long run, int wave, int by);

  Optional<Target> byId(long target);

  /** The whole list, in the order in which it was given. */
  List<Target> ofRun(long run);

  Tally tally(long run);

  /** How those stand who belong to a wave up to this one. */
  Tally tally(long run, int wave);
}
