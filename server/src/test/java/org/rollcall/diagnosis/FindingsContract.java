package org.rollcall.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Reading;
import org.rollcall.inventory.Identity;
import org.rollcall.run.Observation;
import org.rollcall.run.TargetsContract;
import org.rollcall.store.Stores;

/** What a store of findings does, whichever it is. */
public interface FindingsContract {
  Instant NOON = TargetsContract.NOON;
  FindingCode CLOCK = new FindingCode("clock_off");

  Stores stores();

  private static Sighting sighting(long machine, int seconds, String minutes) {
    return new Sighting(
        machine, null, CLOCK, Map.of("minutes", minutes), NOON.plusSeconds(seconds), null);
  }

  @Test
  default void what_is_seen_again_is_one_finding_open_since_it_was_first_seen() {
    var machine = stores().newMachine().id();
    var first = stores().findings().seen(sighting(machine, 0, "300"));

    var again = stores().findings().seen(sighting(machine, 60, "301"));

    assertThat(again).isEqualTo(new Finding(first.id(), sighting(machine, 60, "301"), NOON, null));
    assertThat(stores().findings().open(machine)).containsExactly(again);
  }

  @Test
  default void what_is_gone_is_closed_and_what_comes_back_is_a_new_finding() {
    var machine = stores().newMachine().id();
    var first = stores().findings().seen(sighting(machine, 0, "300"));

    var closed = stores().findings().gone(machine, null, CLOCK, NOON.plusSeconds(9)).orElseThrow();

    assertThat(closed.closedAt()).isEqualTo(NOON.plusSeconds(9));
    assertThat(stores().findings().open(machine)).isEmpty();
    assertThat(stores().findings().gone(machine, null, CLOCK, NOON.plusSeconds(10))).isEmpty();
    var second = stores().findings().seen(sighting(machine, 20, "300"));
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(stores().findings().history(machine)).containsExactly(closed, second);
  }

  @Test
  default void machines_are_told_by_what_is_open_on_them() {
    var machines = stores().newMachines(4).stream().map(machine -> machine.id()).toList();
    stores().findings().seen(sighting(machines.get(0), 0, "300"));
    stores().findings().seen(sighting(machines.get(1), 0, "300"));
    stores().findings().seen(sighting(machines.get(3), 0, "300"));
    stores().findings().gone(machines.get(1), null, CLOCK, NOON.plusSeconds(9));

    assertThat(stores().findings().openOn(machines.subList(0, 3), CLOCK))
        .containsExactly(machines.get(0));
    assertThat(stores().findings().openOn(machines, Known.CLONE_SUSPECTED)).isEmpty();
  }

  @Test
  default void clones_are_suspected_until_they_tell_ids_of_their_own() {
    var machines = stores().newMachines(3).stream().map(machine -> machine.id()).toList();
    var clones = new Clones(stores().machines(), stores().findings());
    var cmid = UUID.randomUUID().toString();
    tells(machines.get(0), cmid);
    tells(machines.get(1), UUID.randomUUID().toString());
    tells(machines.get(2), cmid);

    clones.compare(machines, NOON);
    assertThat(stores().findings().openOn(machines, Known.CLONE_SUSPECTED))
        .containsExactly(machines.get(0), machines.get(2));

    tells(machines.get(2), UUID.randomUUID().toString());
    clones.compare(machines, NOON.plusSeconds(9));
    assertThat(stores().findings().openOn(machines, Known.CLONE_SUSPECTED)).isEmpty();
  }

  private void tells(long machine, String cmid) {
    stores().machines().identify(machine, new Identity(cmid, null, null, null, NOON));
  }

  @Test
  default void the_same_kind_on_a_product_and_on_its_machine_are_two_findings() {
    var machine = stores().newMachine().id();
    var nameless = new Reading("N", null, null, null, null, null, null, null);
    var product =
        stores()
            .readings()
            .record(machine, null, List.of(Observation.of(nameless, NOON)))
            .getFirst()
            .product();
    stores().findings().seen(sighting(machine, 0, "1"));
    stores().findings().seen(new Sighting(machine, product, CLOCK, Map.of(), NOON, null));

    assertThat(stores().findings().open(machine)).hasSize(2);
    stores().findings().gone(machine, product, CLOCK, NOON);
    assertThat(stores().findings().open(machine))
        .extracting(finding -> finding.last().product())
        .containsExactly((Long) null);
  }

  @Test
  default void many_who_see_the_same_at_once_open_it_once() {
    var machine = stores().newMachine().id();
    var ids = new ConcurrentLinkedQueue<Long>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 30; i++) {
        threads.execute(() -> ids.add(stores().findings().seen(sighting(machine, 0, "3")).id()));
      }
    }
    assertThat(ids).hasSize(30).containsOnly(ids.element());
  }

  @Test
  default void details_from_a_hostile_machine_are_bounded() {
    var machine = stores().newMachine().id();
    var details = Map.of("host\0", "\"\\\u0001\uD800".repeat(1_000_000));

    stores().findings().seen(new Sighting(machine, null, CLOCK, details, NOON, null));

    var kept = stores().findings().open(machine).getFirst().last().details();
    assertThat(kept).containsOnlyKeys("host");
    assertThat(kept.get("host")).startsWith("\"\\ \uFFFD").hasSizeLessThanOrEqualTo(900);
  }

  @Test
  default void a_run_shows_what_is_open_on_its_machines_and_on_no_other() {
    var machines = stores().newMachines(2);
    var run = TargetsContract.runOver(stores(), machines.subList(0, 1));
    var ours = stores().findings().seen(sighting(machines.get(0).id(), 0, "1"));
    stores().findings().seen(sighting(machines.get(1).id(), 0, "1"));

    assertThat(stores().findings().openInRun(run)).containsExactly(ours);
  }
}
