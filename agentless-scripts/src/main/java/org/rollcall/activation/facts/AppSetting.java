package org.rollcall.activation.facts;

import org.jspecify.annotations.Nullable;

/** The KMS host that is set for all licences of one application. */
public record AppSetting(@Nullable String id, KmsHost kms) {}
