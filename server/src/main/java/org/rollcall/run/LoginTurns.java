package org.rollcall.run;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose turn is it, among all nodes, to try a credential that has not logged in yet in this run?
 * Forty wrong passwords in one second lock an account out, whichever servers sent them.
 */
public interface LoginTurns {
  /** May this node try now? */
  sealed interface Turn {
    record Ours() implements Turn {}

    /** It has logged in: everybody may. */
    record Proven() implements Turn {}

    /** Another node is trying. */
    record Later() implements Turn {}

    /** The run goes no further. */
    record Shut(Optional<StopReason> why) implements Turn {}
  }

  /** Asks for the turn, which passes on by itself if nothing is heard of it until then. */
  Turn take(long run, String credential, String node, Instant now, Instant until);

  /**
   * Gives the turn back.
   *
   * @return how many machines of the run have refused the credential
   */
  int giveBack(long run, String credential, LoginGate.Result result);
}
