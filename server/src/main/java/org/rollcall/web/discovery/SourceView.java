package org.rollcall.web.discovery;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.discovery.directory.DirectorySource;
import org.rollcall.discovery.directory.OuRules;
import org.rollcall.transport.Trust;

/** How does a directory look that is asked again and again? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record SourceView(
    long id,
    String name,
    String host,
    int port,
    String security,
    TrustView trust,
    String credential,
    String base,
    String filter,
    @Nullable Integer seenWithinDays,
    @Nullable String machineCredential,
    List<RuleView> rules,
    @Nullable Integer everyMinutes,
    int mostChangedPercent,
    int version,
    @Nullable Instant syncedAt,
    @Nullable String syncResult) {
  static SourceView of(DirectorySource source) {
    var server = source.server();
    var last = source.last();
    return new SourceView(
        source.id(),
        source.name(),
        server.host().value(),
        server.port(),
        server.security().code(),
        TrustView.of(server.trust()),
        server.credential().value(),
        source.query().base(),
        source.query().filter(),
        source.query().seenWithinDays(),
        source.machineCredential(),
        source.rules().rules().stream().map(RuleView::of).toList(),
        source.rhythm().everyMinutes(),
        source.rhythm().mostChangedPercent(),
        source.version(),
        last == null ? null : last.at(),
        last == null ? null : last.result());
  }

  /** Which certificate is taken: what public authorities, these ones or nobody else vouches for. */
  @Serdeable
  public record TrustView(String kind, @Nullable String pem, @Nullable String sha256) {
    static TrustView of(Trust trust) {
      return switch (trust) {
        case Trust.PublicAuthorities _ -> new TrustView("public", null, null);
        case Trust.Issuers(var pem) -> new TrustView("issuers", pem, null);
        case Trust.Pinned(var sha256) -> new TrustView("pinned", null, sha256);
        case Trust.Authority _ -> new TrustView("file", null, null);
      };
    }
  }

  /** What an organisational unit stands for. */
  @Serdeable
  public record RuleView(String ou, @Nullable String room, @Nullable String owner) {
    static RuleView of(OuRules.Rule rule) {
      return new RuleView(rule.ou(), rule.room(), rule.owner());
    }
  }

  /** All of them. */
  @Serdeable
  public record ListView(List<SourceView> sources) {}

  /**
   * What came of asking.
   *
   * @param imported the id under {@code /imports} that shows it; null where nothing differs
   */
  @Serdeable
  public record SyncView(
      String result, @Nullable Long imported, Map<String, Integer> counts, @Nullable String asks) {}
}
