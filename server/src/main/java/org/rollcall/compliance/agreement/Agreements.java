package org.rollcall.compliance.agreement;

import java.util.List;
import java.util.Optional;

/** Which agreements has the site? */
public interface Agreements {
  /** All of them, the one that ends first before the others; those without an end last. */
  List<Agreement> all();

  Optional<Agreement> byId(long id);

  /** Takes one up; its id and version are given here. */
  Agreement add(Agreement agreement);

  /** Keeps it as it is told; empty when another edit was quicker. */
  Optional<Agreement> edit(Agreement agreement);

  /** Whether it was removed: not when it was changed since that version. */
  boolean remove(long id, int version);
}
