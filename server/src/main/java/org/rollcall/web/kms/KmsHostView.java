package org.rollcall.web.kms;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.discovery.dns.SrvRecord;
import org.rollcall.kms.KmsCheck;
import org.rollcall.kms.KmsHealth;
import org.rollcall.kms.KmsHost;

/** How does a KMS host look from outside? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record KmsHostView(
    long id,
    String name,
    int port,
    boolean allowed,
    @Nullable String note,
    int version,
    @Nullable HealthView health) {
  static KmsHostView of(KmsHost host) {
    var address = host.address();
    return new KmsHostView(
        host.id(),
        address.host(),
        address.port(),
        host.allowed(),
        host.note(),
        host.version(),
        HealthView.of(host.health()));
  }

  /**
   * How it was found last.
   *
   * @param since since when it has been so
   * @param fault why nothing answered; null when something did
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record HealthView(
      boolean reachable, Instant askedAt, Instant since, long tookMs, @Nullable String fault) {
    static @Nullable HealthView of(@Nullable KmsHealth health) {
      if (health == null) return null;
      return new HealthView(
          health.reachable(),
          health.askedAt(),
          health.since(),
          health.took().toMillis(),
          health.fault());
    }
  }

  /** All of them. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ListView(List<KmsHostView> kmsHosts) {}

  /**
   * What came of a check.
   *
   * @param fault why nothing answers; null when something does
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record CheckView(boolean reachable, long tookMs, @Nullable String fault) {
    static CheckView of(KmsCheck.Result result) {
      var fault = result.fault();
      return new CheckView(
          result.reachable(), result.took().toMillis(), fault == null ? null : fault.code());
    }
  }

  /**
   * What a domain announces.
   *
   * @param share how many of a hundred clients try it first among those of its priority
   * @param known the id under which the site knows it; null where it does not
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record AnnouncedView(
      String name,
      int port,
      int priority,
      int weight,
      int share,
      @Nullable Long known,
      boolean allowed) {
    static AnnouncedView of(SrvRecord record, List<SrvRecord> all, @Nullable KmsHost known) {
      return new AnnouncedView(
          record.address().host(),
          record.address().port(),
          record.priority(),
          record.weight(),
          record.share(all),
          known == null ? null : known.id(),
          known != null && known.allowed());
    }
  }

  /** All that a domain announces, in the order in which its clients try them. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record DiscoveredView(String domain, List<AnnouncedView> hosts) {}
}
