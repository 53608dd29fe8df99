package org.rollcall.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rollcall.store.Stores;

/** What a store of machines does, whichever it is. */
public interface MachinesContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");

  Stores stores();

  @Test
  default void all_that_a_list_says_comes_back() {
    var listing = listing("電腦教室 A101-07 " + UUID.randomUUID(), "A101");

    var stored = stores().machines().upsert(List.of(listing)).getFirst();

    assertThat(stored.listing()).isEqualTo(listing);
    assertThat(stores().machines().byId(stored.id())).contains(stored);
    assertThat(stores().machines().byName(listing.name())).contains(stored);
  }

  @Test
  default void a_name_is_the_same_machine_however_it_is_cased_and_the_last_list_is_right() {
    var name = "Pc-" + UUID.randomUUID();
    var first = stores().machines().upsert(List.of(listing(name, "A101"))).getFirst();
    var plain =
        Listing.of(new MachineName(name.toUpperCase(Locale.ROOT)), new Hostname("10.0.0.7"));

    var again = stores().machines().upsert(List.of(plain)).getFirst();

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(stores().machines().byId(first.id()).orElseThrow().listing()).isEqualTo(plain);
    assertThat(stores().machines().byId(first.id()).orElseThrow().name().value())
        .isEqualTo(plain.name().value());
  }

  @Test
  default void machines_come_back_in_the_order_of_the_list() {
    var names = List.of("z" + UUID.randomUUID(), "a" + UUID.randomUUID(), "m" + UUID.randomUUID());

    var stored =
        stores().machines().upsert(names.stream().map(name -> listing(name, "B2")).toList());

    assertThat(stored)
        .extracting(machine -> machine.name().value())
        .containsExactlyElementsOf(names);
  }

  @Test
  default void a_room_is_one_however_it_is_written() {
    var room = "Lab " + UUID.randomUUID();
    var machines =
        stores()
            .machines()
            .upsert(
                List.of(
                    listing("x" + UUID.randomUUID(), room),
                    listing("y" + UUID.randomUUID(), room.toUpperCase(Locale.ROOT))));

    assertThat(stores().machines().in(new Room(room)))
        .extracting(Machine::id)
        .containsExactlyElementsOf(machines.stream().map(Machine::id).toList());
    assertThat(stores().machines().rooms()).contains(new Room(room));
  }

  @Test
  default void hostile_names_and_labels_are_kept_as_text_and_nothing_more() {
    var evil = "=cmd|'/c calc'!A0 <script>'); drop table machine; -- " + UUID.randomUUID();
    var listing =
        new Listing(
            new MachineName(evil),
            Endpoint.at(new Hostname("pc")),
            null,
            null,
            "note\0 with \uD800 half a character",
            Map.of("x".repeat(500), "y\0".repeat(5_000)));

    var stored = stores().machines().upsert(List.of(listing)).getFirst();

    var kept = stores().machines().byId(stored.id()).orElseThrow();
    assertThat(kept.name().value()).isEqualTo(evil);
    assertThat(kept.listing().note()).isEqualTo("note with \uFFFD half a character");
    assertThat(kept.listing().labels())
        .containsExactly(Map.entry("x".repeat(100), "y".repeat(1_000)));
  }

  @Test
  default void two_clones_share_the_id_that_the_kms_host_counts() {
    var machines = stores().newMachines(3);
    var cmid = UUID.randomUUID().toString();
    var identity = new Identity(cmid, "4C4C4544", "7B0Q2M2", null, NOON);
    stores().machines().identify(machines.get(0).id(), identity);
    stores().machines().identify(machines.get(2).id(), identity);
    stores().machines().identify(machines.get(2).id(), identity);

    assertThat(stores().machines().identity(machines.get(0).id())).contains(identity);
    assertThat(stores().machines().identity(machines.get(1).id())).isEmpty();
    assertThat(stores().machines().sharing(cmid)).containsExactly(machines.get(0), machines.get(2));
    var ids = List.of(machines.get(0).id(), machines.get(1).id());
    assertThat(stores().machines().cloned(ids)).isEqualTo(Map.of(machines.get(0).id(), cmid));
  }

  @Test
  default void thousands_of_machines_go_in_and_come_out() {
    var machines = stores().newMachines(5_000);

    assertThat(machines).extracting(Machine::id).doesNotHaveDuplicates().hasSize(5_000);
    assertThat(stores().machines().all()).containsAll(machines.subList(4_990, 5_000));
  }

  @Test
  default void a_list_that_says_nothing_new_changes_no_version() {
    var name = "v" + UUID.randomUUID();
    var first = stores().machines().upsert(List.of(listing(name, "A101"))).getFirst();
    var same = stores().machines().upsert(List.of(listing(name, "A101"))).getFirst();
    var moved = stores().machines().upsert(List.of(listing(name, "A102"))).getFirst();

    assertThat(first.upkeep().version()).isEqualTo(1);
    assertThat(same).isEqualTo(first);
    assertThat(moved.upkeep().version()).isEqualTo(2);
    assertThat(stores().machines().byId(first.id())).contains(moved);
  }

  @Test
  default void of_two_who_edit_the_same_machine_only_the_first_is_heard() {
    var machine = stores().newMachine();
    var upkeep = new Upkeep(LifeCycle.IN_REPAIR, machine.upkeep().version(), null);
    var edit = new Machine(machine.id(), listing("e" + UUID.randomUUID(), "B1"), upkeep);

    assertThat(stores().machines().edit(edit)).isTrue();
    assertThat(stores().machines().edit(edit)).isFalse();
    var kept = stores().machines().byId(machine.id()).orElseThrow();
    assertThat(kept.listing()).isEqualTo(edit.listing());
    assertThat(kept.upkeep().lifeCycle()).isEqualTo(LifeCycle.IN_REPAIR);
    assertThat(kept.upkeep().version()).isEqualTo(2);
  }

  @Test
  default void an_edit_cannot_take_the_name_of_another_machine() {
    var machines = stores().newMachines(2);
    var listing = Listing.of(machines.getFirst().name(), new Hostname("x"));
    var edit = new Machine(machines.getLast().id(), listing);

    assertThatThrownBy(() -> stores().machines().edit(edit)).isInstanceOf(NameTaken.class);
  }

  @Test
  default void a_machine_was_seen_when_it_spoke_last_however_late_that_is_told() {
    var machine = stores().newMachine().id();
    stores().machines().seen(machine, NOON);
    stores().machines().seen(machine, NOON.minusSeconds(60));

    assertThat(stores().machines().byId(machine).orElseThrow().upkeep().seenAt()).isEqualTo(NOON);
  }

  private static Listing listing(String name, String room) {
    return new Listing(
        new MachineName(name),
        new Endpoint(new Hostname("a101-07.example.edu.tw"), 5986, Protocol.WINRM_HTTPS, "lab"),
        new Room(room),
        new MacAddress("00:15:5d:01:02:03"),
        "靠窗",
        Map.of("財產編號", "3140101-03", "b", "2"),
        new Particulars("資訊中心", "7B0Q2M2", new Seat(2, 5)));
  }
}
