package org.rollcall.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rollcall.store.Stores;

/** What a store of rooms does, whichever it is. */
public interface RoomsContract {
  Stores stores();

  Rooms rooms();

  private RoomDetails fresh() {
    return rooms().take(new Room("R " + UUID.randomUUID()));
  }

  private static RoomDetails furnished(RoomDetails room, String... subnets) {
    return new RoomDetails(
        room.id(),
        room.room(),
        "Main Hall",
        "two doors",
        "lab-admin",
        new Seat(6, 8),
        List.of(subnets).stream().map(Subnet::new).toList(),
        room.version());
  }

  @Test
  default void what_is_said_of_a_room_comes_back_and_gets_a_version() {
    var room = fresh();

    assertThat(rooms().edit(furnished(room, "10.77.1.9/24"))).isTrue();
    assertThat(rooms().edit(furnished(room))).isFalse();

    var kept = rooms().named(room.room()).orElseThrow();
    assertThat(kept.building()).isEqualTo("Main Hall");
    assertThat(kept.credential()).isEqualTo("lab-admin");
    assertThat(kept.plan()).isEqualTo(new Seat(6, 8));
    assertThat(kept.subnets()).containsExactly(new Subnet("10.77.1.0/24"));
    assertThat(kept.version()).isEqualTo(room.version() + 1);
  }

  @Test
  default void a_name_that_another_room_has_is_not_given_twice() {
    var one = fresh();
    var other = fresh();
    var renamed =
        new RoomDetails(other.id(), one.room(), null, null, null, null, List.of(), other.version());

    assertThatThrownBy(() -> rooms().edit(renamed)).isInstanceOf(NameTaken.class);
    assertThat(rooms().byId(other.id()).orElseThrow().room()).isEqualTo(other.room());
  }

  @Test
  default void an_address_belongs_to_the_room_whose_subnet_is_the_closest() {
    var wide = fresh();
    var narrow = fresh();
    rooms().edit(furnished(wide, "10.78.0.0/16"));
    rooms().edit(furnished(narrow, "10.78.3.0/24"));

    assertThat(rooms().around(new Hostname("10.78.3.7")).orElseThrow().id()).isEqualTo(narrow.id());
    assertThat(rooms().around(new Hostname("10.78.4.7")).orElseThrow().id()).isEqualTo(wide.id());
    assertThat(rooms().around(new Hostname("pc-1.example.edu.tw"))).isEmpty();
  }

  @Test
  default void a_room_in_which_a_machine_stands_is_not_forgotten() {
    var used = fresh();
    var empty = fresh();
    stores().newMachines(used.room(), 1);

    assertThat(rooms().remove(used.id(), used.version())).isFalse();
    assertThat(rooms().remove(empty.id(), empty.version())).isTrue();
    assertThat(rooms().byId(empty.id())).isEmpty();
  }
}
