package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Machine;
import org.rollcall.store.Stores;

/** What a view of runs by pages does, whichever it is. */
public interface RunPagesContract {
  Stores stores();

  RunPages pages();

  Queue queue();

  Site site();

  private void end(long run, Outcome outcome) {
    var lease = Duration.ofMinutes(5);
    var claimed =
        stores().targets().claim(new Claim("w", 1, run, TargetsContract.NOON, lease)).getFirst();
    stores().targets().end(claimed.lease(), outcome, TargetsContract.NOON);
  }

  @Test
  default void runs_before_one_are_the_older_ones() {
    var first = TargetsContract.runOver(stores(), stores().newMachines(1));
    var second = TargetsContract.runOver(stores(), stores().newMachines(1));
    var third = TargetsContract.runOver(stores(), stores().newMachines(1));

    assertThat(pages().runsBefore(third, 2)).extracting(Run::id).containsExactly(second, first);
    assertThat(pages().runsBefore(null, 1)).extracting(Run::id).containsExactly(third);
  }

  @Test
  default void targets_are_found_by_state_and_outcome_a_page_at_a_time() {
    var machines = stores().newMachines(4);
    var run = TargetsContract.runOver(stores(), machines);
    end(run, new Outcome.Activated());
    end(run, new Outcome.Unconfirmed());
    var ended = new RunPages.Filter(Set.of("ended"), Set.of());
    var unconfirmed = new RunPages.Filter(Set.of(), Set.of("unconfirmed"));

    var page = pages().targets(run, RunPages.Filter.ANY, null, 3);

    assertThat(page).hasSize(3);
    assertThat(pages().targets(run, RunPages.Filter.ANY, page.getLast().id(), 3)).hasSize(1);
    assertThat(pages().targets(run, ended, null, 9)).hasSize(2);
    assertThat(pages().machines(run, unconfirmed)).containsExactly(machines.get(1).id());
    assertThat(stores().machines().byIds(List.of(machines.get(2).id(), machines.get(0).id())))
        .extracting(Machine::id)
        .containsExactly(machines.get(2).id(), machines.get(0).id());
    assertThat(stores().machines().named(List.of(machines.get(3).name())))
        .containsOnlyKeys(machines.get(3).name());
    assertThat(pages().waves(run)).isEqualTo(1);
  }

  @Test
  default void what_was_said_of_a_change_is_kept_with_it() {
    var run = TargetsContract.runOver(stores(), stores().newMachines(1));
    change(run, RunChange.Kind.PAUSED);

    pages().note(run, "考試中\u0000");

    assertThat(pages().changes(run))
        .extracting(RunPages.NotedChange::note)
        .containsExactly(null, "考試中");
  }

  private void change(long run, RunChange.Kind kind) {
    stores().runs().apply(run, new RunChange(kind, "王小明", TargetsContract.NOON, null));
  }

  @Test
  default void a_credential_is_needed_while_a_run_that_names_it_is_not_over() {
    var way = new Terms.Way("needed", null, null);
    var usual = Terms.ONE_SHOT;
    var terms =
        new Terms(way, usual.limits(), List.of(), usual.brake(), usual.catchesUp(), usual.wake());
    var order = new Order(RunsContract.PLAN, terms, "", "王小明", null);
    var run = stores().runs().create(order, List.of(stores().newMachines(1)), TargetsContract.NOON);

    assertThat(pages().runNeeding("needed")).contains(run.id());
    assertThat(pages().runNeeding("another")).isEmpty();
    change(run.id(), RunChange.Kind.STOPPED);
    change(run.id(), RunChange.Kind.FINISHED);
    assertThat(pages().runNeeding("needed")).isEmpty();
  }

  @Test
  default void the_queue_says_how_many_wait_and_since_when() {
    var before = queue().waiting();
    var run = TargetsContract.runOver(stores(), stores().newMachines(3));

    assertThat(queue().waiting()).isEqualTo(before + 3);
    assertThat(queue().waitingSince().orElseThrow()).isBeforeOrEqualTo(TargetsContract.NOON);
    change(run, RunChange.Kind.PAUSED);
    assertThat(queue().waiting()).isEqualTo(before);
  }

  @Test
  default void the_sites_limits_are_one_row_for_all() {
    site().limit(new Site.Limits(700, 70));

    assertThat(site().limits()).isEqualTo(new Site.Limits(700, 70));
    site().limit(new Site.Limits(1_000, 200));
  }
}
