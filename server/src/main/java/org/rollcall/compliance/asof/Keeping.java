package org.rollcall.compliance.asof;

import java.time.Instant;

/** What is kept of the past, so that a report of it can be made at any later time? */
public interface Keeping {
  /** Notes where machines stand and whose they are, as far as that changed since the last time. */
  void note(Instant now);

  /**
   * Thins the readings of the days that are over: of each product the last of every day stays, and
   * whatever an attempt, a finding, a claim or a report that was made rests on.
   *
   * @return how many readings went
   */
  long thin(Instant now);
}
