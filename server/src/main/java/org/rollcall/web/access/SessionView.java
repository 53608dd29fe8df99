package org.rollcall.web.access;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.rollcall.access.session.Session;

/** Where is somebody logged in? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record SessionView(long id, String address, Instant beganAt, Instant seenAt, boolean here) {
  static SessionView of(Session session, long here) {
    return new SessionView(
        session.id(), session.address(), session.beganAt(), session.seenAt(), session.id() == here);
  }

  /** All of somebody's sessions. */
  @Serdeable
  public record ListView(List<SessionView> sessions) {}
}
