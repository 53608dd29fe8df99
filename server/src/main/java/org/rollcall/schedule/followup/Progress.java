package org.rollcall.schedule.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far has a PC come since it was imaged anew? */
public enum Progress {
  /** Nobody has read it since. */
  WAITING,
  /** It was read, and is not activated. */
  REACHED,
  /** It counts as one with another PC at the KMS host. */
  CLONED,
  /** It puts its disk back at each boot, and with it the lapsed activation. */
  FROZEN,
  /** It is activated, and puts its disk back at the next boot. */
  UNTIL_REBOOT,
  /** It was read as activated, and has yet to be read so again. */
  ACTIVATED,
  /** It was read as activated again, half a day later or more. */
  VERIFIED,
  /** It is in use no more. */
  RETIRED;

  /** Long enough for a PC to have been booted in between. */
  static final Duration PROVEN_AFTER = Duration.ofHours(12);

  /**
   * What is known of a PC?
   *
   * @param readAt when its licences were read last since the imaging; null for never
   * @param activated whether all that a KMS host renews was activated then
   * @param cloned whether it shares its client id with another one
   * @param restores whether it puts its disk back at each boot
   * @param provenAt when it was read as activated first; null for never
   */
  public record Evidence(
      boolean retired,
      @Nullable Instant readAt,
      boolean activated,
      boolean cloned,
      boolean restores,
      @Nullable Instant provenAt) {}

  public static Progress of(Evidence seen) {
    if (seen.retired()) return RETIRED;
    var readAt = seen.readAt();
    if (readAt == null) return WAITING;
    if (!seen.activated()) return seen.restores() ? FROZEN : seen.cloned() ? CLONED : REACHED;
    if (seen.cloned()) return CLONED;
    var proven = seen.provenAt();
    if (proven != null && !readAt.isBefore(proven.plus(PROVEN_AFTER))) return VERIFIED;
    return seen.restores() ? UNTIL_REBOOT : ACTIVATED;
  }

  /** Whether nothing is owed to it any more. */
  public boolean isDone() {
    return this == VERIFIED || this == RETIRED;
  }

  /** The stable code: stored and sent as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Progress ofCode(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a newer version wrote " + code));
  }
}
