package org.rollcall.run;

import java.time.Instant;
import java.util.Optional;

/** What waits to be visited? */
public interface Queue {
  /** How many targets of running runs wait for their first or next visit. */
  int waiting();

  /** Since when the one waits that has waited longest: since its run was started. */
  Optional<Instant> waitingSince();

  /** Returns if the store answers, and throws otherwise. */
  void ask();
}
