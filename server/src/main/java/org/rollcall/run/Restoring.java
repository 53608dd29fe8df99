package org.rollcall.run;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which PCs put their disk back at each boot, so that what is activated holds until then only? */
public interface Restoring {
  /** By what that is known: facts, reading or person; empty for a PC that keeps what it has. */
  Optional<String> by(long machine);

  /** Those among these. */
  Set<Long> among(Collection<Long> machines);

  /**
   * What a person says of it, whatever is found from now on; null leaves it to what is found.
   *
   * @return false when somebody was quicker
   */
  boolean say(long machine, int version, @Nullable Boolean restores);
}
