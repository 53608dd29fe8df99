package org.rollcall.inventory.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rollcall.inventory.NameTaken;

/** Which groups are there, and which machines were picked for them? */
public interface Groups {
  /** All of them, by name. */
  List<Group> all();

  Optional<Group> byId(long id);

  /**
   * Makes a group, whatever the id and version of this say.
   *
   * @throws NameTaken when another group has that name
   */
  Group add(Group group);

  /**
   * Keeps this in place of what was known, if nobody was quicker; a group that gets a selector
   * loses what was picked for it.
   *
   * @return whether it was kept
   */
  boolean edit(Group group);

  /** Forgets a group, and none of its machines; false when somebody was quicker. */
  boolean remove(long id, int version);

  /** Puts machines into the group; those that are in it stay. */
  void pick(long id, Collection<Long> machines);

  /** Takes machines out of the group. */
  void drop(long id, Collection<Long> machines);
}
