package org.rollcall.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Room;
import org.rollcall.store.Stores;

/** What becomes of what comes in, whichever the database is. */
public interface ReceptionContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  AtomicReference<Instant> NOW = new AtomicReference<>(NOON);
  List<Deed> DEEDS = new ArrayList<>();

  Stores stores();

  Stock stock();

  Intakes intakes();

  default Reception reception() {
    NOW.set(NOON);
    return new Reception(stores().transactions(), stock(), intakes(), DEEDS::add, NOW::get);
  }

  private static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
  }

  private static Told told(String name, Object... more) {
    var values = new EnumMap<Attribute, String>(Attribute.class);
    values.put(Attribute.NAME, name);
    for (var i = 0; i < more.length; i += 2) values.put((Attribute) more[i], (String) more[i + 1]);
    return Told.of(1, values);
  }

  private static Arrival file(Told... rows) {
    return new Arrival(Intake.Kind.FILE, "list.csv", null, List.of(rows), List.of(), "chen");
  }

  private Machine stored(String name, @Nullable String mac) {
    var listing =
        new Listing(
            new MachineName(name),
            Endpoint.at(new Hostname(name)),
            new Room("A101"),
            mac == null ? null : new MacAddress(mac),
            "by the door",
            Map.of("asset", "17"));
    return stores().machines().upsert(List.of(listing)).getFirst();
  }

  private static String mac() {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    return new MacAddress("00" + digits).value();
  }

  private Verdict verdict(Told row) {
    return reception().judge(file(row)).getFirst().verdict();
  }

  @Test
  default void a_new_machine_is_shown_as_new_and_is_there_once_it_was_applied() {
    var name = fresh("new");
    var row = told(name, Attribute.ROOM, "B202", Attribute.OWNER, "資工系", Attribute.SEAT, "2-7");

    var id = reception().show(file(row));
    assertThat(intakes().rows(id)).extracting(Judged::verdict).containsExactly(new Verdict.New());
    assertThat(stores().machines().byName(new MachineName(name))).isEmpty();
    assertThat(reception().apply(id, "chen")).isEqualTo(new Reception.Result.Applied());

    var machine = stores().machines().byName(new MachineName(name)).orElseThrow();
    assertThat(machine.room()).isEqualTo(new Room("B202"));
    assertThat(machine.endpoint().address()).isEqualTo(new Hostname(name));
    assertThat(verdict(row)).isEqualTo(new Verdict.Unchanged(machine.id()));
    assertThat(DEEDS.getLast().code()).isEqualTo("intake_applied");
    assertThat(DEEDS.getLast().by()).isEqualTo("chen");
  }

  @Test
  default void a_change_is_told_from_what_to_what_and_what_is_not_mentioned_stays() {
    var machine = stored(fresh("changed"), null);
    var row = told(machine.name().value(), Attribute.ROOM, "C303");

    assertThat(verdict(row))
        .isEqualTo(new Verdict.Changed(machine.id(), List.of(new Change("room", "A101", "C303"))));
    var id = reception().show(file(row));
    assertThat(reception().apply(id, "chen")).isEqualTo(new Reception.Result.Applied());

    var after = stores().machines().byId(machine.id()).orElseThrow();
    assertThat(after.room()).isEqualTo(new Room("C303"));
    assertThat(after.listing().note()).isEqualTo("by the door");
    assertThat(after.listing().labels()).containsEntry("asset", "17");
  }

  @Test
  default void a_label_is_changed_beside_those_that_are_not_mentioned() {
    var machine = stored(fresh("label"), null);
    var values = Map.of(Attribute.NAME, machine.name().value());
    var row = new Told(1, values, Map.of("floor", "3", "asset", "18"), null);

    var id = reception().show(file(row));
    assertThat(reception().apply(id, "chen")).isEqualTo(new Reception.Result.Applied());

    assertThat(stores().machines().byId(machine.id()).orElseThrow().listing().labels())
        .containsExactlyInAnyOrderEntriesOf(Map.of("floor", "3", "asset", "18"));
  }

  @Test
  default void a_renamed_pc_is_recognised_by_its_mac_and_keeps_its_row() {
    var mac = mac();
    var machine = stored(fresh("old"), mac);
    var name = fresh("renamed");

    var id = reception().show(file(told(name, Attribute.MAC, mac)));
    assertThat(intakes().rows(id).getFirst().verdict())
        .isEqualTo(
            new Verdict.Changed(
                machine.id(),
                List.of(
                    new Change("name", machine.name().value(), name),
                    new Change("address", machine.name().value(), name))));
    assertThat(reception().apply(id, "chen")).isEqualTo(new Reception.Result.Applied());

    assertThat(stores().machines().byName(new MachineName(name)).orElseThrow().id())
        .isEqualTo(machine.id());
    assertThat(stores().machines().byName(machine.name())).isEmpty();
  }

  @Test
  default void a_renamed_pc_is_recognised_by_what_it_said_of_its_board_at_a_visit() {
    var machine = stored(fresh("visited"), null);
    var uuid = UUID.randomUUID().toString();
    stores().machines().identify(machine.id(), new Identity(null, uuid, null, null, NOON));

    assertThat(verdict(told(fresh("renamed"), Attribute.BIOS_UUID, uuid)))
        .isInstanceOfSatisfying(
            Verdict.Changed.class,
            changed -> assertThat(changed.machine()).isEqualTo(machine.id()));
  }

  @Test
  default void boards_without_an_id_of_their_own_are_not_taken_for_one_pc() {
    for (var filler :
        List.of("03000200-0400-0500-0006-000700080009", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF")) {
      var machine = stored(fresh("filler"), "00-00-00-00-00-00");
      stores()
          .machines()
          .identify(machine.id(), new Identity(null, filler, "To be filled by O.E.M.", null, NOON));

      assertThat(
              verdict(
                  told(
                      fresh("other"),
                      Attribute.BIOS_UUID,
                      filler,
                      Attribute.MAC,
                      "00-00-00-00-00-00",
                      Attribute.SERIAL,
                      "To be filled by O.E.M.")))
          .isEqualTo(new Verdict.New());
    }
  }

  @Test
  default void a_mark_that_two_machines_share_is_bad_and_names_both() {
    var mac = mac();
    var one = stored(fresh("one"), mac);
    var two = stored(fresh("two"), mac);

    assertThat(verdict(told(fresh("third"), Attribute.MAC, mac)))
        .isInstanceOfSatisfying(
            Verdict.Bad.class,
            bad -> {
              assertThat(bad.flaw().code()).isEqualTo("machine_unclear");
              assertThat(bad.flaw().candidates())
                  .containsExactlyInAnyOrder(one.name().value(), two.name().value());
            });
  }

  @Test
  default void a_name_and_a_mark_that_point_to_two_machines_are_bad() {
    var mac = mac();
    var marked = stored(fresh("marked"), mac);
    var named = stored(fresh("named"), null);

    assertThat(verdict(told(named.name().value(), Attribute.MAC, mac)))
        .isInstanceOfSatisfying(
            Verdict.Bad.class,
            bad ->
                assertThat(bad.flaw().candidates())
                    .containsExactlyInAnyOrder(named.name().value(), marked.name().value()));
  }

  @Test
  default void several_windows_on_one_board_are_told_apart_by_their_names() {
    var uuid = UUID.randomUUID().toString();
    var morning = stored(fresh("morning"), null);
    var evening = stored(fresh("evening"), null);
    for (var machine : List.of(morning, evening)) {
      stores().machines().identify(machine.id(), new Identity(null, uuid, null, null, NOON));
    }

    assertThat(verdict(told(evening.name().value(), Attribute.BIOS_UUID, uuid)))
        .isEqualTo(new Verdict.Unchanged(evening.id()));
  }

  @Test
  default void the_old_and_the_new_name_in_one_list_are_not_made_one_pc() {
    var mac = mac();
    var machine = stored(fresh("old"), mac);

    var rows =
        reception()
            .judge(file(told(machine.name().value()), told(fresh("new"), Attribute.MAC, mac)));

    assertThat(rows.get(0).verdict()).isEqualTo(new Verdict.Unchanged(machine.id()));
    assertThat(rows.get(1).verdict())
        .isInstanceOfSatisfying(
            Verdict.Bad.class, bad -> assertThat(bad.flaw().code()).isEqualTo("same_pc_twice"));
  }

  @Test
  default void a_machine_is_not_moved_to_where_another_one_stays() {
    var there = stored(fresh("there"), null);

    assertThat(verdict(told(fresh("mover"), Attribute.ADDRESS, there.name().value())))
        .isInstanceOfSatisfying(
            Verdict.Bad.class,
            bad -> {
              assertThat(bad.flaw().code()).isEqualTo("address_taken");
              assertThat(bad.flaw().candidates()).containsExactly(there.name().value());
            });
  }

  @Test
  default void two_machines_may_change_places() {
    var one = stored(fresh("one"), null);
    var two = stored(fresh("two"), null);

    var id =
        reception()
            .show(
                file(
                    told(one.name().value(), Attribute.ADDRESS, two.name().value()),
                    told(two.name().value(), Attribute.ADDRESS, one.name().value())));

    assertThat(reception().apply(id, "chen")).isEqualTo(new Reception.Result.Applied());
    assertThat(stores().machines().byId(one.id()).orElseThrow().endpoint().address().value())
        .isEqualTo(two.name().value());
  }

  @Test
  default void a_file_with_a_bad_row_is_not_applied_at_all() {
    var good = fresh("good");
    var id = reception().show(file(told(good), told("電腦 " + fresh("no-address"))));

    assertThat(reception().apply(id, "chen")).isEqualTo(new Reception.Result.HasBadRows(1));
    assertThat(stores().machines().byName(new MachineName(good))).isEmpty();
  }

  @Test
  default void what_was_changed_meanwhile_is_shown_again_before_it_is_done() {
    var machine = stored(fresh("meanwhile"), null);
    var id = reception().show(file(told(machine.name().value(), Attribute.ROOM, "D404")));
    var elsewhere =
        new Listing(
            machine.name(), machine.endpoint(), new Room("E505"), null, "by the door", Map.of());
    stores().machines().upsert(List.of(elsewhere));

    assertThat(reception().apply(id, "chen")).isEqualTo(new Reception.Result.ChangedMeanwhile(1));
    assertThat(stores().machines().byId(machine.id()).orElseThrow().room())
        .isEqualTo(new Room("E505"));
    assertThat(intakes().rows(id).getFirst().verdict())
        .isEqualTo(new Verdict.Changed(machine.id(), List.of(new Change("room", "E505", "D404"))));
    assertThat(reception().apply(id, "chen")).isEqualTo(new Reception.Result.Applied());
  }

  @Test
  default void nothing_is_applied_twice_nor_after_it_was_dropped_or_grew_old() {
    var reception = reception();
    var once = reception.show(file(told(fresh("once"))));
    assertThat(reception.apply(once, "chen")).isEqualTo(new Reception.Result.Applied());
    assertThat(reception.apply(once, "chen")).isEqualTo(new Reception.Result.Ended());

    var dropped = reception.show(file(told(fresh("dropped"))));
    assertThat(reception.drop(dropped, "chen")).isTrue();
    assertThat(reception.apply(dropped, "chen")).isEqualTo(new Reception.Result.Ended());

    var old = reception.show(file(told(fresh("old"))));
    NOW.set(NOON.plus(Reception.VALID));
    assertThat(reception.apply(old, "chen")).isEqualTo(new Reception.Result.Ended());
  }

  @Test
  default void what_nobody_applied_in_time_is_forgotten() {
    var id = reception().show(file(told(fresh("forgotten"))));

    intakes().sweep(NOON.plus(Reception.VALID).minusSeconds(1), NOON.minus(Duration.ofDays(90)));
    assertThat(intakes().byId(id)).isPresent();
    intakes().sweep(NOON.plus(Reception.VALID).plusSeconds(1), NOON.minus(Duration.ofDays(90)));
    assertThat(intakes().byId(id)).isEmpty();
  }

  @Test
  default void the_rows_of_one_kind_are_paged_by_their_places() {
    var machine = stored(fresh("known"), null);
    var id =
        reception().show(file(told(fresh("n1")), told(machine.name().value()), told(fresh("n2"))));

    var first = intakes().page(id, Verdict.Kind.NEW, 0, 1);
    var next = intakes().page(id, Verdict.Kind.NEW, first.getFirst().position(), 1);

    assertThat(first).extracting(Intakes.Placed::position).containsExactly(1);
    assertThat(next).extracting(Intakes.Placed::position).containsExactly(3);
    assertThat(intakes().counts(id))
        .containsEntry(Verdict.Kind.NEW, 2)
        .containsEntry(Verdict.Kind.UNCHANGED, 1)
        .containsEntry(Verdict.Kind.BAD, 0);
  }
}
