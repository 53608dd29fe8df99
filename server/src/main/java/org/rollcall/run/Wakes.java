package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.Room;

/** Who was woken when, and whose turn is it? Nodes that share a run do not call a PC twice. */
public interface Wakes {
  /**
   * Takes it upon us to wake a target that has not ended.
   *
   * @return false when somebody has woken it later than {@code notSince}
   */
  boolean take(long target, Instant at, Instant notSince);

  /** Nothing could be sent after all: it was woken when it was before. */
  void giveBack(long target, @Nullable Instant before);

  /**
   * The machines of a run in one room that were woken and have not appeared, the latest first.
   * Whoever asks has the room's turn to let a neighbour call them; nobody gets one within the pause
   * of the call.
   */
  List<MacAddress> unanswered(Relay relay);

  /**
   * Who is to be called by a neighbour?
   *
   * @param wokenSince those who were woken before are given up
   * @param notSince the room's last turn has to be as old as this
   */
  record Relay(long run, Room room, Instant at, Instant wokenSince, Instant notSince, int most) {}
}
