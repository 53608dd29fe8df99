package org.rollcall.kms;

import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;

/**
 * Which KMS host does the site know?
 *
 * @param allowed whether its PCs may be activated against it
 * @param version grows with each edit
 */
public record KmsHost(
    long id, KmsAddress address, boolean allowed, @Nullable String note, int version) {}
