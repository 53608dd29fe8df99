package org.rollcall.run;

/** How did a visit end that has not been settled yet? Its Attempt is still open. */
public record Visited(Attempt attempt, MachineVisit.Ending ending) {}
