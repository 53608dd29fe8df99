package org.rollcall.web.discovery;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.discovery.range.AllowedRange;

/** How does an allowed range look from outside? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record RangeView(
    long id, String block, @Nullable String note, String allowedBy, Instant allowedAt) {
  static RangeView of(AllowedRange range) {
    return new RangeView(
        range.id(), range.block().cidr(), range.note(), range.allowedBy(), range.allowedAt());
  }

  /** All of them. */
  @Serdeable
  public record ListView(List<RangeView> ranges) {}
}
