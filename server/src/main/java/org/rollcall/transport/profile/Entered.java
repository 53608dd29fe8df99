package org.rollcall.transport.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By which way did the last visit come in, and by which profile was it found?
 *
 * @param profile null where the machine went by none
 * @param edition the profile's version then
 */
public record Entered(
    Passage passage, Instant answeredAt, @Nullable Long profile, @Nullable Integer edition) {}
