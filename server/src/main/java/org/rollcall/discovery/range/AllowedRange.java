package org.rollcall.discovery.range;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Subnet;

/** Where did an administrator allow to look for PCs? */
public record AllowedRange(
    long id, Subnet block, @Nullable String note, String allowedBy, Instant allowedAt) {}
