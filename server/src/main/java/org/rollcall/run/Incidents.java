package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which bugs of ours showed themselves, and where? */
public interface Incidents {
  /** Files a bug, and says the number under which it is found again. */
  UUID file(String place, Throwable bug, Instant at);

  Optional<Incident> byNumber(UUID number);

  /** The latest incidents, the newest first. */
  List<Incident> latest(int most);

  /** What went wrong, where, and when? */
  record Incident(UUID number, Instant at, String place, String trace) {}
}
