package org.rollcall.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Reading;

/**
 * What was read of a product, when, and whose word is its KMS host?
 *
 * @param kmsHostSource which setting the KMS host in force comes from: {@code product}, {@code
 *     application}, {@code global} or {@code discovered}
 */
public record Observation(
    Reading reading,
    Instant observedAt,
    @Nullable String kmsHostSource,
    @Nullable Boolean adActivated) {
  public Observation {
    if (kmsHostSource != null) Codes.check(kmsHostSource);
  }

  public static Observation of(Reading reading, Instant observedAt) {
    return new Observation(reading, observedAt, null, null);
  }
}
