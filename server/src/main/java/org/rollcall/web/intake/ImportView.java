package org.rollcall.web.intake;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.intake.Intake;
import org.rollcall.inventory.intake.Verdict;

/**
 * What came in, and what would it do?
 *
 * @param counts how many rows there are of each verdict
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ImportView(
    long id,
    String kind,
    String title,
    @Nullable Long source,
    @Nullable String asks,
    String state,
    String madeBy,
    Instant madeAt,
    Instant expiresAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    Map<String, Integer> counts) {
  static ImportView of(Intake intake, Map<Verdict.Kind, Integer> counts) {
    var byCode = new LinkedHashMap<String, Integer>();
    counts.forEach((kind, count) -> byCode.put(kind.code(), count));
    return new ImportView(
        intake.id(),
        intake.kind().code(),
        intake.title(),
        intake.source(),
        intake.asks(),
        intake.state().code(),
        intake.madeBy(),
        intake.madeAt(),
        intake.expiresAt(),
        intake.endedBy(),
        intake.endedAt(),
        byCode);
  }

  /**
   * A page of them, the newest first.
   *
   * @param next where the next page begins; null at the end
   */
  @Serdeable
  public record PageView(List<ImportView> imports, @Nullable Long next) {}
}
