package org.rollcall.access.people;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.User;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;

/**
 * Who does something to a user, and when?
 *
 * @param session from which, so that it is not ended by what is done in it
 */
public record Actor(String name, @Nullable Long session, Instant at) {
  public static Actor of(Caller caller, Instant at) {
    return new Actor(
        caller.name(),
        caller.way() instanceof Caller.Way.BySession(_, var session) ? session : null,
        at);
  }

  void did(Audit audit, String code, User user, Map<String, String> details) {
    audit.record(new Deed(name, code, "user/" + user.name(), new TreeMap<>(details), at));
  }

  void did(Audit audit, String code, User user) {
    did(audit, code, user, Map.of());
  }
}
