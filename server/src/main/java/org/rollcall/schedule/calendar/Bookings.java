package org.rollcall.schedule.calendar;

import java.time.Instant;
import java.util.List;

/** When are rooms taken? */
public interface Bookings {
  /** Puts these in place of all that were known of the room. */
  void replace(long room, List<Booking> bookings);

  /** Those of the room that end after this, the first first. */
  List<Booking> of(long room, Instant after, int most);
}
