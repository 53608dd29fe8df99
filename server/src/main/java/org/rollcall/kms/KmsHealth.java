package org.rollcall.kms;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Did a KMS host take a connection when it was asked last?
 *
 * @param fault the code of why it did not; null when it did
 * @param since since when it has been so
 * @param misses how often in a row it did not
 */
public record KmsHealth(
    Instant askedAt, Duration took, @Nullable String fault, Instant since, int misses) {
  /** One miss may be a cable that was moved; the second is told. */
  static final int TOLD_AT = 2;

  public boolean reachable() {
    return fault == null;
  }

  /** What one more answer makes of what was known before. */
  static KmsHealth after(@Nullable KmsHealth before, KmsCheck.Result result, Instant now) {
    var fault = result.fault();
    return new KmsHealth(
        now,
        result.took(),
        fault == null ? null : fault.code(),
        before == null || before.reachable() != result.reachable() ? now : before.since(),
        fault == null ? 0 : before == null ? 1 : before.misses() + 1);
  }
}
