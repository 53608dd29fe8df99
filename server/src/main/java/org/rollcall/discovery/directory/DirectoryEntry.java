package org.rollcall.discovery.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What does a directory say of one computer?
 *
 * @param guid stays the same however the computer is renamed or moved
 * @param dn where it stands in the directory
 * @param lastLogon to within a fortnight, as domain controllers share it
 */
public record DirectoryEntry(
    String guid,
    String dn,
    String name,
    @Nullable String dnsName,
    @Nullable String operatingSystem,
    @Nullable Instant lastLogon,
    boolean disabled) {}
