package org.rollcall.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks?
 *
 * @param name as which they are recorded
 * @param rights what they may do in this request: with a token less than their role allows
 */
public record Caller(String name, Role role, Set<Right> rights, Reach reach, Way way) {
  public Caller {
    rights = Set.copyOf(rights);
  }

  /** How did they show who they are? */
  public sealed interface Way {
    /** By the file that only the account can read that runs the server. */
    record ByFile() implements Way {}

    /** By a browser's session. */
    record BySession(long user, long session) implements Way {}

    /** By a token that the user made for a program. */
    record ByToken(long user, long token) implements Way {}
  }

  /** Somebody who may do whatever their role allows. */
  public static Caller of(User user, Way way) {
    return new Caller(user.name().value(), user.role(), user.role().rights(), user.reach(), way);
  }

  /** The same person with no more than these rights. */
  public Caller within(Set<Right> scope) {
    var left = EnumSet.noneOf(Right.class);
    left.addAll(rights);
    left.retainAll(scope);
    return new Caller(name, role, left, reach, way);
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /** The user whose row this is; the file belongs to nobody. */
  public Optional<Long> user() {
    return switch (way) {
      case Way.ByFile _ -> Optional.empty();
      case Way.BySession(var user, _) -> Optional.of(user);
      case Way.ByToken(var user, _) -> Optional.of(user);
    };
  }
}
