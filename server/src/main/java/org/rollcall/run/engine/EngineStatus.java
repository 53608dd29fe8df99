package org.rollcall.run.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How is the engine of this node?
 *
 * @param inHand how many visits are under way
 * @param storeReachableSince null while the database cannot be reached
 */
public record EngineStatus(
    String node,
    boolean running,
    int inHand,
    Duration lease,
    @Nullable Instant storeReachableSince) {}
