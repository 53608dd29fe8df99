package org.rollcall.access.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.SecretToken;

/** Which sessions are there? On whichever node they began. */
public interface Sessions {
  /** Begins one under an id that nobody had before. */
  Session begin(long user, SecretToken id, String address, Instant at);

  /** The session of this id, unless it is over; that it was asked for keeps it going. */
  Optional<Session> resume(String id, Instant at);

  /** Gives the session another id, so that whoever knew the former one knows nothing. */
  void renew(long session, SecretToken id);

  /** The user's sessions that are not over, the newest first. */
  List<Session> of(long user, Instant at);

  /** Ends one of the user's sessions; false when it is not theirs, or over already. */
  boolean end(long user, long session);

  /** Ends the user's sessions; all but one, where one is named. */
  void endAll(long user, @Nullable Long except);

  /** Forgets those that are over. */
  void sweep(Instant at);
}
