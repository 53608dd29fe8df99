package org.rollcall.lab;

import org.jspecify.annotations.Nullable;
import org.rollcall.lab.pc.License;
import org.rollcall.lab.pc.PcState;

/** What state is one product of a simulated PC really in? */
public record ProductView(
    String name,
    @Nullable String partialKey,
    String state,
    long minutes,
    @Nullable String kmsHost,
    int kmsPort) {

  static ProductView of(License license, PcState pc) {
    var kms = pc.effectiveKms(license);
    return new ProductView(
        license.product().name(),
        license.key().orElse(null),
        license.status(pc.now()).code(),
        license.minutes(pc.now()),
        kms.host(),
        kms.port());
  }
}
