package org.rollcall.web.audit;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.audit.KeptDeed;

/**
 * Who did what?
 *
 * @param number its place in the chain; null while it is not sealed yet
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record DeedView(
    long id,
    String by,
    String code,
    String on,
    Map<String, String> details,
    Instant at,
    @Nullable Long number,
    @Nullable String mac,
    @Nullable String keyId) {
  static DeedView of(KeptDeed kept) {
    var deed = kept.deed();
    var seal = kept.seal();
    return new DeedView(
        kept.id(),
        deed.by(),
        deed.code(),
        deed.on(),
        new TreeMap<>(deed.details()),
        deed.at(),
        seal == null ? null : seal.number(),
        seal == null ? null : seal.mac(),
        seal == null ? null : seal.keyId());
  }

  /**
   * One page of the record, the latest first.
   *
   * @param next the {@code before} of the next page; null on the last
   */
  @Serdeable
  public record PageView(List<DeedView> deeds, @Nullable Long next) {}
}
