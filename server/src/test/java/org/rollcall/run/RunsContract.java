package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machine;
import org.rollcall.store.Stores;

/** What a store of runs does, whichever it is. */
public interface RunsContract {
  Plan PLAN = Plan.of(Map.of(Application.OFFICE, new KmsAddress("kms19.example.edu.tw", 1688)));
  Order ORDER = new Order(PLAN, "開學前", "王小明");

  Stores stores();

  @Test
  default void a_run_says_what_was_asked_by_whom_and_how_far_it_is() {
    var runs = stores().runs();
    var run = runs.create(ORDER, List.of(stores().newMachines(2)), TargetsContract.NOON);

    assertThat(runs.byId(run.id())).contains(run);
    assertThat(run)
        .isEqualTo(new Run(run.id(), ORDER, RunState.CREATED, TargetsContract.NOON, null, null));
    runs.start(run.id(), TargetsContract.NOON.plusSeconds(1));
    runs.start(run.id(), TargetsContract.NOON.plusSeconds(2));
    runs.finish(run.id(), TargetsContract.NOON.plusSeconds(3));
    runs.finish(run.id(), TargetsContract.NOON.plusSeconds(4));
    assertThat(runs.byId(run.id()))
        .contains(
            new Run(
                run.id(),
                ORDER,
                RunState.FINISHED,
                TargetsContract.NOON,
                TargetsContract.NOON.plusSeconds(1),
                TargetsContract.NOON.plusSeconds(3)));
  }

  @Test
  default void the_newest_runs_come_first() {
    var older = TargetsContract.runOver(stores(), stores().newMachines(1));
    var newer = TargetsContract.runOver(stores(), stores().newMachines(1));

    assertThat(stores().runs().latest(2)).extracting(Run::id).containsExactly(newer, older);
  }

  @Test
  default void what_a_run_says_of_a_machine_is_frozen_when_it_is_made() {
    var machine = stores().newMachine();
    var run = TargetsContract.runOver(stores(), List.of(machine));

    stores().machines().upsert(List.of(Listing.of(machine.name(), new Hostname("10.9.8.7"))));

    assertThat(stores().targets().ofRun(run))
        .extracting(target -> target.machine().endpoint())
        .containsExactly(machine.endpoint());
  }

  @Test
  default void waves_keep_their_order_and_the_list_its_own() {
    var machines = stores().newMachines(5);
    var run =
        stores()
            .runs()
            .create(
                ORDER,
                List.of(machines.subList(3, 5), machines.subList(0, 3)),
                TargetsContract.NOON);

    assertThat(stores().targets().ofRun(run.id()))
        .extracting(target -> target.machine().id())
        .containsExactly(
            IntStream.of(3, 4, 0, 1, 2).mapToObj(i -> machines.get(i).id()).toArray(Long[]::new));
  }

  @Test
  default void a_run_over_a_campus_has_a_row_for_each_machine_at_once() {
    var machines = stores().newMachines(20_000);

    var run = TargetsContract.runOver(stores(), machines);

    assertThat(stores().targets().tally(run).in(TargetState.WAITING)).isEqualTo(20_000);
    assertThat(stores().targets().ofRun(run))
        .extracting(target -> target.machine().id())
        .containsExactlyElementsOf(machines.stream().map(Machine::id).toList());
  }
}
