package org.rollcall.inventory;

import java.util.List;
import java.util.Optional;

/** Which rooms are there, and what is known of them? */
public interface Rooms {
  /** All of them, by building and name. */
  List<RoomDetails> all();

  Optional<RoomDetails> byId(long id);

  Optional<RoomDetails> named(Room room);

  /**
   * Makes the room known if it was not.
   *
   * @return what is known of it now
   */
  RoomDetails take(Room room);

  /**
   * Keeps these details in place of those with the same id, if nobody was quicker; a subnet that
   * was another room's becomes this one's.
   *
   * @param details with the version on which they rest
   * @return whether they were kept
   */
  boolean edit(RoomDetails details);

  /** Forgets a room in which no machine stands; false when one does, or somebody was quicker. */
  boolean remove(long id, int version);

  /** The room whose subnet holds the address most closely. */
  Optional<RoomDetails> around(Hostname address);
}
