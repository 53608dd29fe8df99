package org.rollcall.web.transport;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.profile.Course;
import org.rollcall.transport.profile.Passage;
import org.rollcall.transport.profile.TransportProfile;
import org.rollcall.transport.profile.TransportProfiles;

/**
 * Which transport profile did somebody choose for a room or the site? Null for none.
 *
 * @param version grows with each choice
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ChosenProfileView(@Nullable Long profile, @Nullable String name, int version) {
  static ChosenProfileView of(TransportProfiles.Choice choice) {
    var chosen = choice.profile();
    return new ChosenProfileView(
        chosen == null ? null : chosen.id(),
        chosen == null ? null : chosen.name(),
        choice.version());
  }

  /** By which profile a machine goes, whosever choice that is. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record CountingView(@Nullable Long profile, @Nullable String name) {
    static CountingView of(@Nullable TransportProfile profile) {
      return profile == null
          ? new CountingView(null, null)
          : new CountingView(profile.id(), profile.name());
    }
  }

  /** By which way a visit came in. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record PassageView(String protocol, String client, int port, String authentication) {
    public static @Nullable PassageView of(@Nullable Passage passage) {
      return passage == null
          ? null
          : new PassageView(
              passage.protocol().code(),
              passage.client().code(),
              passage.port(),
              passage.authentication().code());
    }
  }

  /**
   * By which way a machine is entered.
   *
   * @param chosen what somebody chose for the machine itself
   * @param counts what counts for it
   * @param from whose choice that is: machine, room or site
   * @param last by which way the last visit came in
   * @param begins whether the next visit begins there
   * @param keys what it proved to be: host keys of SSH and certificates of its listener
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record OfMachineView(
      ChosenProfileView chosen,
      CountingView counts,
      @Nullable String from,
      @Nullable PassageView last,
      @Nullable Instant lastAt,
      boolean begins,
      List<HostKeyView> keys) {
    static OfMachineView of(ChosenProfileView own, Course course, List<HostKeyView> keys) {
      var last = course.last();
      return new OfMachineView(
          own,
          CountingView.of(course.profile()),
          course.from() == null ? null : course.from().code(),
          last == null ? null : PassageView.of(last.passage()),
          last == null ? null : last.answeredAt(),
          course.stillHolds(),
          keys);
    }
  }
}
