package org.rollcall.run.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import org.rollcall.run.Doorway;
import org.rollcall.run.MachineVisit;
import org.rollcall.run.Run;
import org.rollcall.run.StopSignal;

/**
 * What do the visits of one run on this node share?
 *
 * @param halted whether this node has paused the run, so that its gates let nobody through any more
 */
record RunContext(
    Run run, Doorway doorway, MachineVisit visit, StopSignal stop, AtomicBoolean halted) {}
