package org.rollcall.web.inventory;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.search.ProductNow;

/**
 * How does a product on a machine stand?
 *
 * @param renewal one of {@code renewing, stalled, expiring, expired}; null for what nothing renews
 * @param daysLeft whole days until it expires; negative afterwards
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ProductView(
    long id,
    long installationId,
    @Nullable String family,
    @Nullable String title,
    @Nullable String state,
    @Nullable String channel,
    @Nullable String renewal,
    @Nullable String kmsHost,
    @Nullable String errorCode,
    @Nullable Boolean adActivated,
    @Nullable Instant observedAt,
    @Nullable Instant expiresAt,
    @Nullable Long daysLeft) {
  static ProductView of(ProductNow product, Instant now) {
    var end = product.expiresAt();
    return new ProductView(
        product.id(),
        product.installation(),
        product.family(),
        product.title(),
        product.state(),
        product.channel(),
        product.renewal(now).orElse(null),
        product.kmsHost(),
        product.errorCode(),
        product.adActivated(),
        product.observedAt(),
        end,
        end == null ? null : Math.floorDiv(Duration.between(now, end).toSeconds(), 86_400L));
  }
}
