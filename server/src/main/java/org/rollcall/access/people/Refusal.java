package org.rollcall.access.people;

import java.util.Map;

/** Why can a user not be changed like that? */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Map<String, String> values;

  /** What is in the way? */
  public enum Reason {
    /** Somebody else has that name. */
    NAME_TAKEN,
    NO_SUCH_GROUP,
    /** Nobody could administer the server any more. */
    LAST_ADMINISTRATOR,
    CHANGED_MEANWHILE,
    /** Others vouch for the user, so there is no password of ours. */
    NOT_LOCAL,
    PASSWORD_WRONG,
    PASSWORD_REFUSED,
    LINK_DEAD
  }

  Refusal(Reason reason, Map<String, String> values) {
    super(reason.name());
    this.reason = reason;
    this.values = Map.copyOf(values);
  }

  Refusal(Reason reason) {
    this(reason, Map.of());
  }

  public Reason reason() {
    return reason;
  }

  public Map<String, String> values() {
    return values;
  }
}
