package org.rollcall.lab.scenario;

import org.jspecify.annotations.Nullable;

/**
 * How does a PC that is off come on, and who sits at it then?
 *
 * @param mac the address of its network adapter; null for one that follows from its name
 * @param fastStartup whether it was shut down in the way after which no packet wakes it
 * @param bootSeconds how long after a magic packet it listens again
 * @param onAfterSeconds after how long somebody comes and switches it on; 0 for never
 */
public record PowerSpec(
    @Nullable String mac,
    Wake wake,
    boolean fastStartup,
    double bootSeconds,
    double onAfterSeconds,
    boolean loggedOn) {

  /** Which packets does its network adapter get to see, and obey? */
  public enum Wake {
    /** Those of the server. */
    PACKET,
    /** Those of a PC in the same room: the router drops all others. */
    RELAY,
    /** None: it is set not to be woken. */
    NEVER
  }

  /** Whether a magic packet switches it on, sent from its room or from elsewhere. */
  public boolean wakesOn(boolean fromRoom) {
    if (fastStartup) return false;
    return switch (wake) {
      case PACKET -> true;
      case RELAY -> fromRoom;
      case NEVER -> false;
    };
  }
}
