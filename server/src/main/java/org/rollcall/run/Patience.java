package org.rollcall.run;

import java.time.Duration;

/** After what pause is the port of a machine that is off asked again? */
public final class Patience {
  /** A PC starts in less than a minute, so that the first questions come soon. */
  public static final Duration FIRST = Duration.ofSeconds(10);

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int SPREAD_PERCENT = 40;
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private Patience() {}

  /**
   * The pause after so many questions: twice as long each time, up to five minutes, and a little
   * different for each machine, so that a campus is not asked in one breath.
   */
  public static Duration pause(long target, int probes) {
    var doubled = FIRST.multipliedBy(1L << Math.min(probes, 10));
    var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    var spread = Math.floorMod(((target * 31 + probes) * MIXER) >>> 33, SPREAD_PERCENT);
    return pause.multipliedBy(100 - SPREAD_PERCENT / 2 + spread).dividedBy(100);
  }
}
