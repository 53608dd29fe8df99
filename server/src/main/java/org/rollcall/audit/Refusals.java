package org.rollcall.audit;

import java.time.Instant;

/**
 * How is it recorded that somebody was refused? The first times of a minute one by one; of those
 * that follow only how many there were, so that nobody can fill the record.
 */
public interface Refusals {
  /** So many of one name are told one by one in a minute. */
  int ONE_BY_ONE = 10;

  /** The code of the deed that says how many more there were. */
  String MORE = "more_requests_refused";

  void record(Deed refusal);

  /** Records how many more there were in the minutes that are over; says of how many names. */
  int sumUp(Instant now);
}
