package org.rollcall.run;

import org.jspecify.annotations.Nullable;

/**
 * Which product, on which machine, was observed how?
 *
 * @param attempt the visit that read it; null when it came another way
 */
public record ProductReading(
    long machine, long product, @Nullable Long attempt, Observation observation) {}
