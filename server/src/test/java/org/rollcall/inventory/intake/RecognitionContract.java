package org.rollcall.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.inventory.intake.ReceptionContract.file;
import static org.rollcall.inventory.intake.ReceptionContract.fresh;
import static org.rollcall.inventory.intake.ReceptionContract.mac;
import static org.rollcall.inventory.intake.ReceptionContract.told;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.MachineName;

/** Which machine is meant by a row that tells of it under another name? */
public interface RecognitionContract extends ReceptionContract {
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
}
