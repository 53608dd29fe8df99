package org.rollcall.access.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rollcall.access.Role;
import org.rollcall.access.User;

/**
 * What is a member of one of the directory's groups given here?
 *
 * @param group as the directory calls it: a DN, or the value of a claim
 * @param groups ids of our groups that an operator works on
 */
public record Mapping(String group, Role role, Set<Long> groups) {
  public Mapping {
    groups = Set.copyOf(groups);
  }

  /** The first that fits decides; nobody comes in whom none fits. */
  public static Optional<User.Grant> grant(List<Mapping> mappings, Predicate<String> isMember) {
    return mappings.stream()
        .filter(mapping -> isMember.test(mapping.group()))
        .findFirst()
        .map(mapping -> new User.Grant(mapping.role(), mapping.groups(), false));
  }
}
