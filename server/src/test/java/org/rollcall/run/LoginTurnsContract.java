package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.run.LoginTurns.Turn;
import org.rollcall.store.Stores;

/** How nodes take turns with a credential that has not logged in yet, whichever the store. */
public interface LoginTurnsContract {
  Stores stores();

  private long newRun() {
    return TargetsContract.runOver(stores(), List.of());
  }

  private Turn take(long run, String node, int second) {
    var now = TargetsContract.NOON.plusSeconds(second);
    return stores().turns().take(run, "labadmin", node, now, now.plusSeconds(60));
  }

  @Test
  default void one_node_at_a_time_tries_until_one_has_got_in() {
    var run = newRun();

    assertThat(take(run, "node-1", 0)).isEqualTo(new Turn.Ours());
    assertThat(take(run, "node-2", 1)).isEqualTo(new Turn.Later());
    stores().turns().giveBack(run, "labadmin", LoginGate.Result.NOT_TRIED);
    assertThat(take(run, "node-2", 2)).isEqualTo(new Turn.Ours());
    stores().turns().giveBack(run, "labadmin", LoginGate.Result.ACCEPTED);
    assertThat(take(run, "node-1", 3)).isEqualTo(new Turn.Proven());
  }

  @Test
  default void a_node_that_died_with_the_turn_holds_nobody_up_for_ever() {
    var run = newRun();
    take(run, "node-1", 0);

    assertThat(take(run, "node-2", 60)).isEqualTo(new Turn.Later());
    assertThat(take(run, "node-2", 61)).isEqualTo(new Turn.Ours());
  }

  @Test
  default void the_turn_of_a_dead_node_is_taken_back_with_what_it_was_visiting() {
    var run = TargetsContract.runOver(stores(), stores().newMachines(1));
    var claim = new Claim("dying", 1, run, TargetsContract.NOON, TargetsContract.LEASE);
    var lease = stores().targets().claim(claim).getFirst().lease();
    take(run, "dying", 0);

    stores().targets().reap(lease.until());
    assertThat(take(run, "node-2", 1)).isEqualTo(new Turn.Later());

    stores().targets().reap(lease.until().plusSeconds(1));
    assertThat(take(run, "node-2", 1)).isEqualTo(new Turn.Ours());
  }

  @Test
  default void refusals_are_counted_over_all_nodes() {
    var run = newRun();
    take(run, "node-1", 0);
    assertThat(stores().turns().giveBack(run, "labadmin", LoginGate.Result.REFUSED)).isEqualTo(1);
    take(run, "node-2", 1);
    assertThat(stores().turns().giveBack(run, "labadmin", LoginGate.Result.REFUSED)).isEqualTo(2);
  }

  @Test
  default void a_paused_run_sends_them_home_and_going_on_means_what_the_pause_was_for() {
    var run = newRun();
    change(run, RunChange.Kind.PAUSED, StopReason.FIRST_PCS_REFUSED.code());
    assertThat(take(run, "node-1", 0))
        .isEqualTo(new Turn.Shut(Optional.of(StopReason.FIRST_PCS_REFUSED)));
    change(run, RunChange.Kind.RESUMED, null);
    assertThat(take(run, "node-1", 1)).isEqualTo(new Turn.Ours());
    stores().turns().giveBack(run, "labadmin", LoginGate.Result.REFUSED);

    change(run, RunChange.Kind.PAUSED, StopReason.FIRST_PCS_REFUSED.code());
    change(run, RunChange.Kind.RESUMED, null);
    assertThat(take(run, "node-1", 2)).isEqualTo(new Turn.Proven());

    change(run, RunChange.Kind.PAUSED, StopReason.DOMAIN_ACCOUNT_REFUSED.code());
    change(run, RunChange.Kind.RESUMED, null);
    assertThat(take(run, "node-1", 3)).isEqualTo(new Turn.Ours());
  }

  private void change(long run, RunChange.Kind kind, @Nullable String why) {
    stores().runs().apply(run, new RunChange(kind, "test", TargetsContract.NOON, why));
  }
}
