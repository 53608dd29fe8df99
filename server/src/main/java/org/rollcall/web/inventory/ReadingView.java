package org.rollcall.web.inventory;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductName;
import org.rollcall.activation.Standing;
import org.rollcall.run.ProductReading;

/** What was read of a product at one moment? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ReadingView(
    long productId,
    @Nullable Long attemptId,
    @Nullable String title,
    Instant observedAt,
    @Nullable String state,
    @Nullable String channel,
    @Nullable String errorCode,
    @Nullable Long remainingMinutes,
    @Nullable Instant expiresAt,
    @Nullable String kmsHost,
    @Nullable String kmsHostSource) {
  static ReadingView of(ProductReading row) {
    var seen = row.observation();
    var said = seen.reading();
    var name = said.licenseName();
    return new ReadingView(
        row.product(),
        row.attempt(),
        name == null ? null : ProductName.of(name),
        seen.observedAt(),
        said.state() == null ? null : said.state().code(),
        said.channel(),
        said.errorCode() == null ? null : said.errorCode().toString(),
        said.remainingMinutes(),
        Standing.endOf(said, seen.observedAt()),
        said.kmsHost(),
        seen.kmsHostSource());
  }

  /**
   * Some readings, the latest first.
   *
   * @param next the {@code before} of those that came before them; null when there are none
   */
  @Serdeable
  public record PageView(List<ReadingView> readings, @Nullable Instant next) {}
}
