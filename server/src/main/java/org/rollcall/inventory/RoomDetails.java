package org.rollcall.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What do we know of a room?
 *
 * @param credential as whom its machines are entered that name none; null where nobody said
 * @param plan how many rows and columns of seats it has; null where nobody said
 * @param subnets by which a PC's address tells that it stands here
 * @param version grows with each edit
 */
public record RoomDetails(
    long id,
    Room room,
    @Nullable String building,
    @Nullable String note,
    @Nullable String credential,
    @Nullable Seat plan,
    List<Subnet> subnets,
    int version) {
  public RoomDetails {
    subnets = List.copyOf(subnets);
  }
}
