package org.rollcall.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What does a PC say it is? Two PCs with the same {@code cmid} are clones.
 *
 * @param cmid the client machine id by which a KMS host counts
 * @param sid the machine's own security identifier
 */
public record Identity(
    @Nullable String cmid,
    @Nullable String biosUuid,
    @Nullable String serialNumber,
    @Nullable String sid,
    Instant readAt) {}
