package org.rollcall.kms;

import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;

/**
 * Which KMS host does the site know?
 *
 * @param allowed whether its PCs may be activated against it
 * @param version grows with each edit
 * @param health how it was found last; null before it was asked
 */
public record KmsHost(
    long id,
    KmsAddress address,
    boolean allowed,
    @Nullable String note,
    int version,
    @Nullable KmsHealth health) {}
