package org.rollcall.selfservice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What did a PC's user send?
 *
 * @param machine whose readings it became; null where the name is that of a PC that we visit
 * @param contact how the user wants to be known; may be anything
 * @param address from where it came
 */
public record SelfReport(
    long id,
    String computer,
    @Nullable Long machine,
    @Nullable String contact,
    String address,
    Instant receivedAt) {}
