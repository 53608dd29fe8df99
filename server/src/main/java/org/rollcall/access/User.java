package org.rollcall.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may log in, and as what?
 *
 * @param hasPassword false for those who have yet to set one, and for those that others vouch for
 * @param version grows with each edit
 */
public record User(
    long id,
    UserName name,
    Origin origin,
    Grant grant,
    boolean hasPassword,
    Instant createdAt,
    @Nullable Instant lastLoginAt,
    int version) {

  /**
   * What is a user given?
   *
   * @param groups ids of the groups that an operator may work on; nothing to others
   * @param disabled whether the user may not log in for now
   */
  public record Grant(Role role, Set<Long> groups, boolean disabled) {
    public Grant {
      groups = Set.copyOf(groups);
    }
  }

  public Role role() {
    return grant.role();
  }

  public Reach reach() {
    return role() == Role.ADMINISTRATOR
        ? new Reach.Everywhere()
        : new Reach.Groups(role() == Role.OPERATOR ? grant.groups() : Set.of());
  }
}
