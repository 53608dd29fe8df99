package org.rollcall.run;

import org.jspecify.annotations.Nullable;
import org.rollcall.transport.profile.Passage;

/**
 * How did a visit end that has not been settled yet? Its Attempt is still open.
 *
 * @param passage by which way it came in, or tried to last; null where it tried none
 */
public record Visited(Attempt attempt, MachineVisit.Ending ending, @Nullable Passage passage) {
  public Visited(Attempt attempt, MachineVisit.Ending ending) {
    this(attempt, ending, null);
  }
}
