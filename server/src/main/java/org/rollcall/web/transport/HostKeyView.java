package org.rollcall.web.transport;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.hostkey.Acceptance;
import org.rollcall.transport.hostkey.KeptKey;

/** Which key or certificate was seen at a PC, and does it count? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record HostKeyView(
    long id,
    String host,
    int port,
    String kind,
    String algorithm,
    String fingerprint,
    String state,
    Instant firstSeenAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {
  static HostKeyView of(KeptKey key) {
    return new HostKeyView(
        key.id(),
        key.host(),
        key.port(),
        key.kind().code(),
        key.key().algorithm(),
        key.shown(),
        key.state().code(),
        key.firstSeenAt(),
        key.decidedBy(),
        key.decidedAt());
  }

  /** Those that wait for a person. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ListView(List<HostKeyView> hostKeys) {}

  /** Until when a room's new keys are taken; nulls where nobody opened it. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record AcceptanceView(
      @Nullable Instant until, @Nullable String openedBy, @Nullable Instant openedAt) {
    static final AcceptanceView NONE = new AcceptanceView(null, null, null);

    static AcceptanceView of(Acceptance open) {
      return new AcceptanceView(open.until(), open.openedBy(), open.openedAt());
    }
  }
}
