package org.rollcall.inventory.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which ways of looking at the machines were given a name? */
public interface SavedLists {
  /** Those of this user, and those that are shared, by name. */
  List<SavedList> seenBy(@Nullable Long user);

  Optional<SavedList> byId(long id);

  /** Keeps one more, whatever the id and version of this say. */
  SavedList add(SavedList list);

  /** Keeps this in place of what was known; false when somebody was quicker. */
  boolean edit(SavedList list);

  /** Forgets it; false when somebody was quicker. */
  boolean remove(long id, int version);
}
