package org.rollcall.web.discovery;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.discovery.range.Hit;
import org.rollcall.discovery.range.Scan;

/**
 * How far has a scan come?
 *
 * @param imported the id under {@code /imports} that shows the machines found; null without any
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ScanView(
    long id,
    String block,
    int perSecond,
    int addresses,
    int tried,
    int found,
    String state,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Long imported,
    List<HitView> hits) {
  static ScanView of(Scan scan, List<Hit> hits) {
    return new ScanView(
        scan.id(),
        scan.block().cidr(),
        scan.perSecond(),
        scan.addresses(),
        scan.tried(),
        scan.found(),
        scan.state().code(),
        scan.startedBy(),
        scan.startedAt(),
        scan.endedAt(),
        scan.intake(),
        hits.stream().map(HitView::of).toList());
  }

  /** What answered at one address. */
  @Serdeable
  public record HitView(
      String address, List<Integer> ports, @Nullable String name, @Nullable String product) {
    static HitView of(Hit hit) {
      return new HitView(
          hit.address(), hit.ports().stream().sorted().toList(), hit.name(), hit.product());
    }
  }

  /** A page of them, the newest first. */
  @Serdeable
  public record PageView(List<ScanView> scans, @Nullable Long next) {}
}
