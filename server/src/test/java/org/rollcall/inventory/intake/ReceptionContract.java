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

  static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
  }

  static Told told(String name, Object... more) {
    var values = new EnumMap<Attribute, String>(Attribute.class);
    values.put(Attribute.NAME, name);
    for (var i = 0; i < more.length; i += 2) values.put((Attribute) more[i], (String) more[i + 1]);
    return Told.of(1, values);
  }

  static Arrival file(Told... rows) {
    return new Arrival(Intake.Kind.FILE, "list.csv", null, List.of(rows), List.of(), "chen");
  }

  default Machine stored(String name, @Nullable String mac) {
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

  static String mac() {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    return new MacAddress("00" + digits).value();
  }

  default Verdict verdict(Told row) {
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
