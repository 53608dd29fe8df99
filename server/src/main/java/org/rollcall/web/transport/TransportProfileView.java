package org.rollcall.web.transport;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.profile.TransportProfile;
import org.rollcall.transport.profile.TransportProfiles;

/** How does a transport profile look from outside, and who goes by it? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record TransportProfileView(
    long id,
    String name,
    String protocol,
    @Nullable String client,
    @Nullable Integer port,
    String authentication,
    String trust,
    @Nullable String trusted,
    String hostKeys,
    @Nullable String note,
    int machines,
    int rooms,
    boolean ofSite,
    int version) {
  static TransportProfileView of(TransportProfile profile, TransportProfiles.Use use) {
    var speech = profile.speech();
    var reliance = profile.reliance();
    return new TransportProfileView(
        profile.id(),
        profile.name(),
        speech.protocolCode(),
        speech.client() == null ? null : speech.client().code(),
        speech.port(),
        speech.authentication().code(),
        reliance.listener().code(),
        reliance.trusted(),
        reliance.hostKeys().code(),
        profile.note(),
        use.machines(),
        use.rooms(),
        use.site(),
        profile.version());
  }

  /** All of them, by name. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ListView(List<TransportProfileView> transportProfiles) {}
}
