package org.rollcall.discovery.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which directories are asked again and again? */
public interface DirectorySources {
  /** All of them, by name. */
  List<DirectorySource> all();

  Optional<DirectorySource> byId(long id);

  /** Keeps a new one, whatever its id says; empty when its name is taken. */
  Optional<DirectorySource> add(DirectorySource source);

  /**
   * Keeps it as it is told here, if it is still at this version; empty if it is not. Another's name
   * it cannot have: {@link org.rollcall.inventory.NameTaken}.
   */
  Optional<DirectorySource> edit(DirectorySource source);

  /** Forgets it, if it is still at this version; its machines stay. */
  boolean remove(long id, int version);

  /** Takes the turn of asking it, which one node has; false when another was quicker. */
  boolean begin(DirectorySource source, Instant at);

  /** Notes what came of asking. */
  void ended(long id, String result, Instant at);
}
