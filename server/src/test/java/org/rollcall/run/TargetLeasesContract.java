package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rollcall.store.Stores;

/** Who holds a target, and who takes it back when its holder is gone, whichever the store is. */
public interface TargetLeasesContract {
  Retry ONCE = new Retry(Duration.ofSeconds(1), 1);

  Stores stores();

  @Test
  default void a_target_whose_worker_died_is_claimed_again_once_its_lease_is_over() {
    var run = TargetsContract.runOver(stores(), stores().newMachines(1));
    var first =
        stores().targets().claim(TargetsContract.claimOn(run, TargetsContract.NOON)).getFirst();
    var attempt = stores().attempts().open(first.lease(), "node-1", TargetsContract.NOON);
    var over = TargetsContract.NOON.plus(TargetsContract.LEASE);

    assertThat(stores().targets().reap(over)).doesNotContain(first.target().id());
    assertThat(stores().targets().claim(TargetsContract.claimOn(run, over.plusSeconds(1))))
        .isEmpty();

    assertThat(stores().targets().reap(over.plusSeconds(1))).contains(first.target().id());
    var second =
        stores().targets().claim(TargetsContract.claimOn(run, over.plusSeconds(1))).getFirst();
    assertThat(second.target().id()).isEqualTo(first.target().id());
    assertThat(stores().attempts().ofTarget(first.target().id()).getFirst().ending())
        .isEqualTo(
            new Attempt.Ending(
                over.plusSeconds(1), new Outcome.CutOff(new FaultCode("shell_gone")), null));
    assertThat(attempt.number()).isEqualTo(1);
  }

  @Test
  default void what_a_living_worker_lost_sight_of_is_taken_back_with_its_attempt() {
    var run = TargetsContract.runOver(stores(), stores().newMachines(1));
    var lost =
        stores().targets().claim(TargetsContract.claimOn(run, TargetsContract.NOON)).getFirst();
    stores().attempts().open(lost.lease(), "node-1", TargetsContract.NOON);

    assertThat(stores().targets().hold(lost.lease())).isTrue();
    assertThat(stores().targets().reclaim(lost.lease(), TargetsContract.NOON)).isTrue();
    assertThat(stores().targets().hold(lost.lease())).isFalse();
    assertThat(stores().targets().reclaim(lost.lease(), TargetsContract.NOON)).isFalse();

    assertThat(stores().attempts().ofTarget(lost.target().id()).getFirst().ending())
        .isEqualTo(
            new Attempt.Ending(
                TargetsContract.NOON, new Outcome.CutOff(new FaultCode("shell_gone")), null));
    assertThat(stores().targets().claim(TargetsContract.claimOn(run, TargetsContract.NOON)))
        .hasSize(1);
  }

  @Test
  default void settling_visits_and_taking_targets_back_do_not_wait_for_each_other() {
    var machines = stores().newMachines(50);
    var run = stores().runs().byId(TargetsContract.runOver(stores(), machines)).orElseThrow();
    var claimed =
        stores()
            .targets()
            .claim(new Claim("node-1", 100, run.id(), TargetsContract.NOON, TargetsContract.LEASE));
    var settlement =
        new Settlement(stores().transactions(), stores().attempts(), stores().targets(), ONCE);
    var visits = new ConcurrentHashMap<Claimed, Attempt>();
    claimed.forEach(
        one ->
            visits.put(one, stores().attempts().open(one.lease(), "node-1", TargetsContract.NOON)));
    var failures = new ConcurrentLinkedQueue<RuntimeException>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      visits.forEach(
          (one, attempt) -> {
            var ending = new MachineVisit.Ending(new Outcome.Activated(), false, null);
            var visited = new Visited(attempt, ending);
            threads.execute(
                () -> {
                  try {
                    settlement.settle(run, one, visited, TargetsContract.NOON, true, false);
                  } catch (RuntimeException deadlock) {
                    failures.add(deadlock);
                  }
                });
          });
      stores().targets().reap(TargetsContract.NOON.plus(TargetsContract.LEASE).plusSeconds(1));
    }

    assertThat(failures).isEmpty();
    assertThat(claimed)
        .allSatisfy(
            one ->
                assertThat(stores().attempts().ofTarget(one.target().id()).getFirst().ending())
                    .isNotNull());
  }

  @Test
  default void a_store_that_is_ours_alone_takes_back_what_a_killed_process_held() {
    var run = TargetsContract.runOver(stores(), stores().newMachines(1));
    var held =
        stores().targets().claim(TargetsContract.claimOn(run, TargetsContract.NOON)).getFirst();

    assertThat(stores().targets().reapAll(TargetsContract.NOON)).contains(held.target().id());

    assertThat(stores().targets().claim(TargetsContract.claimOn(run, TargetsContract.NOON)))
        .isNotEmpty();
  }

  @Test
  default void who_lost_the_lease_is_not_heard() {
    var run = TargetsContract.runOver(stores(), stores().newMachines(1));
    var lost =
        stores()
            .targets()
            .claim(TargetsContract.claimOn(run, TargetsContract.NOON))
            .getFirst()
            .lease();
    stores().targets().reap(lost.until().plusSeconds(1));
    var held =
        stores()
            .targets()
            .claim(TargetsContract.claimOn(run, lost.until().plusSeconds(1)))
            .getFirst()
            .lease();

    assertThat(stores().targets().end(lost, new Outcome.Unconfirmed(), TargetsContract.NOON))
        .isFalse();
    assertThat(stores().targets().release(lost)).isFalse();
    assertThat(stores().targets().owe(lost, TargetsContract.retry(TargetsContract.NOON))).isFalse();
    assertThat(stores().targets().end(held, new Outcome.Activated(), TargetsContract.NOON))
        .isTrue();
    assertThat(stores().targets().byId(held.target()).orElseThrow().outcome())
        .isEqualTo(new Outcome.Activated());
  }

  @Test
  default void a_renewed_lease_keeps_a_long_visit_from_being_taken_back() {
    var run = TargetsContract.runOver(stores(), stores().newMachines(1));
    var lease =
        stores()
            .targets()
            .claim(new Claim("node-r", 1, run, TargetsContract.NOON, TargetsContract.LEASE))
            .getFirst()
            .lease();

    assertThat(
            stores()
                .targets()
                .renew(
                    "node-r",
                    TargetsContract.NOON.plus(TargetsContract.LEASE).plus(TargetsContract.LEASE)))
        .isEqualTo(Map.of(lease.target(), lease.claim()));

    assertThat(
            stores()
                .targets()
                .reap(TargetsContract.NOON.plus(TargetsContract.LEASE).plusSeconds(1)))
        .doesNotContain(lease.target());
    assertThat(stores().targets().end(lease, new Outcome.Activated(), TargetsContract.NOON))
        .isTrue();
    assertThat(stores().targets().renew("node-r", TargetsContract.NOON)).isEmpty();
  }
}
