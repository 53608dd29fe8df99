package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
  Order ORDER = order(Terms.ONE_SHOT.with(new Terms.Limits(5_000, 5_000, Duration.ZERO)));

  static Order order(Terms terms) {
    return new Order(PLAN, terms, "開學前", "王小明", null);
  }

  Stores stores();

  @Test
  default void a_run_says_what_was_asked_by_whom_and_how_far_it_is() {
    var runs = stores().runs();
    var run = runs.create(ORDER, List.of(stores().newMachines(2)), TargetsContract.NOON);

    assertThat(runs.byId(run.id())).contains(run);
    assertThat(run.order()).isEqualTo(ORDER);
    assertThat(run.progress())
        .isEqualTo(
            new Run.Progress(
                RunState.CREATED, 1, TargetsContract.NOON, null, null, null, Set.of()));
    assertThat(apply(run, RunChange.Kind.STARTED, 1, null)).isTrue();
    assertThat(apply(run, RunChange.Kind.STARTED, 2, null)).isFalse();
    assertThat(apply(run, RunChange.Kind.FINISHED, 3, null)).isTrue();
    assertThat(apply(run, RunChange.Kind.FINISHED, 4, null)).isFalse();
    assertThat(runs.byId(run.id()).orElseThrow().progress())
        .isEqualTo(
            new Run.Progress(
                RunState.FINISHED,
                1,
                TargetsContract.NOON,
                TargetsContract.NOON.plusSeconds(1),
                TargetsContract.NOON.plusSeconds(3),
                null,
                Set.of()));
  }

  private boolean apply(Run run, RunChange.Kind kind, int second, @Nullable String why) {
    var at = TargetsContract.NOON.plusSeconds(second);
    return stores().runs().apply(run.id(), new RunChange(kind, "王小明", at, why));
  }

  @Test
  default void who_paused_a_run_and_who_let_it_go_on_is_kept() {
    var run = stores().runs().create(ORDER, List.of(stores().newMachines(1)), TargetsContract.NOON);
    apply(run, RunChange.Kind.STARTED, 1, null);
    apply(run, RunChange.Kind.PAUSED, 2, "kms_host_gone");

    assertThat(stores().runs().byId(run.id()).orElseThrow().progress().haltedBy())
        .isEqualTo("kms_host_gone");
    apply(run, RunChange.Kind.RESUMED, 3, null);

    var resumed = stores().runs().byId(run.id()).orElseThrow();
    assertThat(resumed.state()).isEqualTo(RunState.RUNNING);
    assertThat(resumed.progress().haltedBy()).isNull();
    assertThat(resumed.progress().overruled()).containsExactly("kms_host_gone");
    assertThat(stores().runs().changes(run.id()))
        .extracting(RunChange::kind, RunChange::why)
        .containsExactly(
            tuple(RunChange.Kind.STARTED, null),
            tuple(RunChange.Kind.PAUSED, "kms_host_gone"),
            tuple(RunChange.Kind.RESUMED, null));
  }

  @Test
  default void a_stop_ends_whom_nobody_visits() {
    var run = stores().runs().create(ORDER, List.of(stores().newMachines(3)), TargetsContract.NOON);
    apply(run, RunChange.Kind.STARTED, 1, null);

    assertThat(apply(run, RunChange.Kind.STOPPED, 2, "by_operator")).isTrue();

    assertThat(stores().targets().tally(run.id()).endedAs("stopped")).isEqualTo(3);
    assertThat(stores().runs().open()).extracting(Run::id).contains(run.id());
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
