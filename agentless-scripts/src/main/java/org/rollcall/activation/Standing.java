package org.rollcall.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What does one reading say of a product's renewals? Judged at the time of the reading: a PC that
 * was off all summer is unseen, not stalled.
 */
public enum Standing {
  /** Activated, and renewed not long before. */
  RENEWING,
  /** Activated, but the renewals that were due since did not happen. */
  STALLED,
  /** Not activated, or no more. */
  LAPSED;

  /** For how long an activation by a KMS host holds (Microsoft, KMS activation planning). */
  public static final Duration VALIDITY = Duration.ofDays(180);

  /** Three renewals missed: one comes every seven days, and a week of holidays is no fault. */
  public static final Duration STALLED_AFTER = Duration.ofDays(21);

  /**
   * Empty for what no KMS host renews: other channels, subscriptions, what is licensed for good.
   */
  public static Optional<Standing> of(Reading reading) {
    var state = reading.state();
    if (state == null || !reading.isKmsClient()) return Optional.empty();
    return switch (state) {
      case LICENSED -> ofLicensed(reading.remainingMinutes());
      case UNLICENSED, NOTIFICATION, OOB_GRACE, OOT_GRACE, NON_GENUINE_GRACE, EXTENDED_GRACE ->
          Optional.of(LAPSED);
      case SUBSCRIPTION, UNKNOWN, ACTIVATION_SUCCEEDED, ACTIVATION_FAILED -> Optional.empty();
    };
  }

  private static Optional<Standing> ofLicensed(@Nullable Long minutes) {
    if (minutes == null || minutes <= 0) return Optional.empty();
    var healthy = VALIDITY.minus(STALLED_AFTER).toMinutes();
    return Optional.of(minutes < healthy ? STALLED : RENEWING);
  }

  /** When the state that was read ends by itself; null where it does not, or nothing is told. */
  public static @Nullable Instant endOf(Reading reading, Instant observedAt) {
    var minutes = reading.remainingMinutes();
    return minutes == null || minutes <= 0 || minutes > Integer.MAX_VALUE
        ? null
        : observedAt.plus(Duration.ofMinutes(minutes));
  }

  /** The stable code: stored as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
