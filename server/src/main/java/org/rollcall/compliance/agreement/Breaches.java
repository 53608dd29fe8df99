package org.rollcall.compliance.agreement;

import java.time.Instant;
import java.util.Collection;

/** Which breaches are open as findings? */
public interface Breaches {
  /** Opens what is new among these, leaves what was open, and closes what is among them no more. */
  Change keep(Collection<Breach> breaches, Instant at);

  /** How many were opened and closed. */
  record Change(int opened, int closed) {}
}
