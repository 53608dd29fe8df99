package org.rollcall.diagnosis;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What needs a person, and what once did? */
public interface Findings {
  /** Opens a finding, or renews the one that is open for the same machine, product and code. */
  Finding seen(Sighting sighting);

  /** Closes the open finding of that kind, if there is one. */
  Optional<Finding> gone(long machine, @Nullable Long product, FindingCode code, Instant at);

  /** What is open on a machine, the oldest first. */
  List<Finding> open(long machine);

  /** What is open on any machine of a run, by machine. */
  List<Finding> openInRun(long run);

  /** Those of these machines on which a finding of that kind is open. */
  Set<Long> openOn(Collection<Long> machines, FindingCode code);

  /** What is open of these kinds, on any machine. */
  List<Finding> open(Collection<FindingCode> codes);

  /** What was ever found on a machine, the oldest first. */
  List<Finding> history(long machine);
}
