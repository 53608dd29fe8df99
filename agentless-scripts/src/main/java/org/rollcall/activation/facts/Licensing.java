package org.rollcall.activation.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Windows' licensing service tells of itself (SoftwareLicensingService). */
public record Licensing(
    @Nullable String cmid,
    @Nullable Boolean isKmsHost,
    KmsHost kms,
    @Nullable List<AppSetting> applications) {}
