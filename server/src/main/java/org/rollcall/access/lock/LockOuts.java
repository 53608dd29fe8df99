package org.rollcall.access.lock;

import java.time.Instant;
import java.util.Optional;

/**
 * Who has tried too often? A try is counted before it is judged and taken back when it was right:
 * guesses that arrive together would all be judged before the first was counted.
 */
public interface LockOuts {
  /** Counts a try, unless the door is shut: then says until when. */
  Optional<Instant> enter(Door door, String subject, Instant at);

  /** Takes one try back: it was right, or nobody could say. */
  void takeBack(Door door, String subject);

  /** Forgets all failures at a door. */
  void open(Door door, String subject);

  /** Forgets what has been quiet for long. */
  void sweep(Instant at);
}
