package org.rollcall.access.password;

import java.util.regex.MatchResult;

/**
 * How dear is it to try a password?
 *
 * @param memory KiB that each try takes
 * @param passes how often the memory is gone over
 * @param lanes how many may work on it at once
 */
public record Cost(int memory, int passes, int lanes) {
  /** RFC 9106, 4: the second recommended choice, where 2 GiB a try are not to be had. */
  public static final Cost USUAL = new Cost(64 * 1024, 3, 4);

  // RFC 9106, 3.1; what is above the upper bounds was not written by us.
  public Cost {
    if (lanes < 1 || lanes > 64) throw new IllegalArgumentException("lanes");
    if (passes < 1 || passes > 100) throw new IllegalArgumentException("passes");
    if (memory < 8 * lanes || memory > 1024 * 1024) throw new IllegalArgumentException("memory");
  }

  static Cost of(MatchResult found) {
    return new Cost(
        Integer.parseInt(found.group("m")),
        Integer.parseInt(found.group("t")),
        Integer.parseInt(found.group("p")));
  }
}
