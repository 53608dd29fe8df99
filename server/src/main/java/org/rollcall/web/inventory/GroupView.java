package org.rollcall.web.inventory;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.search.Group;

/**
 * What is known of a group?
 *
 * @param selector by which it is kept; null where its machines are picked
 * @param members the selector that lists its machines
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record GroupView(
    long id,
    String name,
    @Nullable String selector,
    @Nullable String note,
    @Nullable String credential,
    int machines,
    String members,
    int version) {
  static GroupView of(Group group, int machines, String members) {
    return new GroupView(
        group.id(),
        group.name(),
        group.selector(),
        group.note(),
        group.credential(),
        machines,
        members,
        group.version());
  }

  /** All groups, by name. */
  @Serdeable
  public record ListView(List<GroupView> groups) {}
}
