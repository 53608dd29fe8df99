package org.rollcall.inventory.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Standing;

/**
 * How does a product on a machine stand, by its latest reading?
 *
 * @param family a code of {@link org.rollcall.activation.ProductFamily}
 * @param installation which of the machine's Windows it was read on
 * @param standing what the reading says of renewals; null for what no KMS host renews
 */
public record ProductNow(
    long id,
    long machine,
    long installation,
    @Nullable String family,
    @Nullable String title,
    @Nullable String state,
    @Nullable String channel,
    @Nullable String kmsHost,
    @Nullable String errorCode,
    @Nullable Boolean adActivated,
    @Nullable Instant observedAt,
    @Nullable Instant expiresAt,
    @Nullable String standing) {
  /** From here on Windows itself says that the time runs out (Microsoft, KMS troubleshooting). */
  public static final Duration EXPIRING = Duration.ofDays(30);

  /** How its renewal stands at this moment; empty for what no KMS host renews. */
  public Optional<String> renewal(Instant now) {
    if (standing == null) return Optional.empty();
    if (standing.equals(Standing.LAPSED.code())) return Optional.of("expired");
    if (expiresAt == null) return Optional.empty();
    if (!expiresAt.isAfter(now)) return Optional.of("expired");
    return Optional.of(expiresAt.isAfter(now.plus(EXPIRING)) ? standing : "expiring");
  }
}
