package org.rollcall.lab.pc;

import java.time.Duration;
import java.time.Instant;
import org.rollcall.lab.scenario.PcSpec;

/**
 * Which Windows is on the disk of a PC, and since when?
 *
 * @param installedAt as Windows tells it
 * @param writtenAt from when on its licences run
 */
public record Image(Identity identity, Instant installedAt, Instant writtenAt) {
  private static final Duration IN_USE_FOR = Duration.ofDays(103);

  /** What a PC of a scenario starts with. */
  public static Image first(PcSpec spec, Instant now) {
    return new Image(Identity.of(spec), now.minus(PcState.UP_FOR).minus(IN_USE_FOR), now);
  }

  /** Another Windows on the same hardware, which nobody has seen before. */
  public Image anew(Instant now) {
    return new Image(identity.ofAnother(now.toString()), now, now);
  }
}
