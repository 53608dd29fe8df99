package org.rollcall.web.inventory;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.RoomDetails;
import org.rollcall.inventory.Subnet;

/** What is known of a room? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record RoomView(
    long id,
    String name,
    @Nullable String building,
    @Nullable String note,
    @Nullable String credential,
    @Nullable Integer seatRows,
    @Nullable Integer seatColumns,
    List<String> subnets,
    int version) {
  static RoomView of(RoomDetails room) {
    var plan = room.plan();
    return new RoomView(
        room.id(),
        room.room().name(),
        room.building(),
        room.note(),
        room.credential(),
        plan == null ? null : plan.row(),
        plan == null ? null : plan.column(),
        room.subnets().stream().map(Subnet::cidr).toList(),
        room.version());
  }

  /** All rooms, by building and name. */
  @Serdeable
  public record ListView(List<RoomView> rooms) {}

  /** All buildings, by name. */
  @Serdeable
  public record BuildingsView(List<String> buildings) {}
}
