package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Hresult;
import org.rollcall.diagnosis.FindingCode;
import org.rollcall.inventory.Machine;
import org.rollcall.store.Stores;

/** What a store of targets does, whichever it is. */
public interface TargetsContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");
  Duration LEASE = Duration.ofMinutes(5);

  Stores stores();

  static long runOver(Stores stores, List<Machine> machines) {
    return stores.runs().create(RunsContract.ORDER, List.of(machines), NOON).id();
  }

  /** What so many workers get who claim until nothing is left. */
  static Collection<Long> claimedByMany(int workers, Claim claim, Targets... nodes) {
    var claimed = new ConcurrentLinkedQueue<Long>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < workers; i++) {
        var targets = nodes[i % nodes.length];
        threads.execute(
            () -> {
              for (var next = targets.claim(claim); next.isPresent(); next = targets.claim(claim)) {
                claimed.add(next.get().target().id());
              }
            });
      }
    }
    return claimed;
  }

  private Claim claimOn(long run, Instant now) {
    return Claim.any(run, "node-1", now, LEASE);
  }

  @Test
  default void no_two_workers_claim_the_same_target() {
    var run = runOver(stores(), stores().newMachines(100));

    var claimed = claimedByMany(50, claimOn(run, NOON), stores().targets());

    assertThat(claimed).hasSize(100).doesNotHaveDuplicates();
    assertThat(stores().targets().tally(run).in(TargetState.RUNNING)).isEqualTo(100);
  }

  @Test
  default void a_machine_in_two_runs_is_visited_by_one_at_a_time() {
    var machines = stores().newMachines(30);
    var first = runOver(stores(), machines);
    var second = runOver(stores(), machines);
    var claims = new ConcurrentLinkedQueue<Claimed>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 60; i++) {
        var run = i % 2 == 0 ? first : second;
        threads.execute(() -> stores().targets().claim(claimOn(run, NOON)).ifPresent(claims::add));
      }
    }
    assertThat(claims)
        .extracting(claimed -> claimed.target().machine().id())
        .doesNotHaveDuplicates()
        .hasSize(30);

    var done = claims.element();
    stores().targets().end(done.lease(), new Outcome.Activated(), NOON);

    var other = done.target().run() == first ? second : first;
    assertThat(stores().targets().claim(claimOn(other, NOON)).orElseThrow().target().machine().id())
        .isEqualTo(done.target().machine().id());
  }

  @Test
  default void a_target_whose_worker_died_is_claimed_again_once_its_lease_is_over() {
    var run = runOver(stores(), stores().newMachines(1));
    var first = stores().targets().claim(claimOn(run, NOON)).orElseThrow();
    var attempt = stores().attempts().open(first.lease(), "node-1", NOON);
    var over = NOON.plus(LEASE);

    assertThat(stores().targets().reap(over)).doesNotContain(first.target().id());
    assertThat(stores().targets().claim(claimOn(run, over.plusSeconds(1)))).isEmpty();

    assertThat(stores().targets().reap(over.plusSeconds(1))).contains(first.target().id());
    var second = stores().targets().claim(claimOn(run, over.plusSeconds(1))).orElseThrow();
    assertThat(second.target().id()).isEqualTo(first.target().id());
    assertThat(stores().attempts().ofTarget(first.target().id()).getFirst().ending())
        .isEqualTo(
            new Attempt.Ending(
                over.plusSeconds(1), new Outcome.CutOff(new FaultCode("shell_gone")), null));
    assertThat(attempt.number()).isEqualTo(1);
  }

  @Test
  default void a_store_that_is_ours_alone_takes_back_what_a_killed_process_held() {
    var run = runOver(stores(), stores().newMachines(1));
    var held = stores().targets().claim(claimOn(run, NOON)).orElseThrow();

    assertThat(stores().targets().reapAll(NOON)).contains(held.target().id());

    assertThat(stores().targets().claim(claimOn(run, NOON))).isPresent();
  }

  @Test
  default void who_lost_the_lease_is_not_heard() {
    var run = runOver(stores(), stores().newMachines(1));
    var lost = stores().targets().claim(claimOn(run, NOON)).orElseThrow().lease();
    stores().targets().reap(lost.until().plusSeconds(1));
    var held =
        stores().targets().claim(claimOn(run, lost.until().plusSeconds(1))).orElseThrow().lease();

    assertThat(stores().targets().end(lost, new Outcome.Unconfirmed(), NOON)).isFalse();
    assertThat(stores().targets().release(lost)).isFalse();
    assertThat(stores().targets().owe(lost, NOON)).isFalse();
    assertThat(stores().targets().extend(lost, NOON.plus(LEASE))).isEmpty();
    assertThat(stores().targets().end(held, new Outcome.Activated(), NOON)).isTrue();
    assertThat(stores().targets().byId(held.target()).orElseThrow().outcome())
        .isEqualTo(new Outcome.Activated());
  }

  @Test
  default void a_target_has_exactly_one_outcome() {
    var run = runOver(stores(), stores().newMachines(1));
    var lease = stores().targets().claim(claimOn(run, NOON)).orElseThrow().lease();

    assertThat(stores().targets().end(lease, new Outcome.AlreadyActive(), NOON)).isTrue();
    assertThat(stores().targets().end(lease, new Outcome.Activated(), NOON)).isFalse();

    assertThat(stores().targets().tally(run).ended())
        .isEqualTo(Map.of(new Outcome.AlreadyActive(), 1));
    assertThat(stores().targets().claim(claimOn(run, NOON))).isEmpty();
    assertThat(stores().targets().stopWaiting(run, "operator", NOON)).isZero();
  }

  @Test
  default void a_longer_lease_keeps_a_long_visit_from_being_taken_back() {
    var run = runOver(stores(), stores().newMachines(1));
    var lease = stores().targets().claim(claimOn(run, NOON)).orElseThrow().lease();

    var longer = stores().targets().extend(lease, NOON.plus(LEASE).plus(LEASE)).orElseThrow();

    assertThat(stores().targets().reap(NOON.plus(LEASE).plusSeconds(1)))
        .doesNotContain(lease.target());
    assertThat(stores().targets().end(longer, new Outcome.Activated(), NOON)).isTrue();
  }

  @Test
  default void what_is_released_can_be_claimed_at_once_and_what_is_owed_when_it_is_due() {
    var run = runOver(stores(), stores().newMachines(1));
    var released = stores().targets().claim(claimOn(run, NOON)).orElseThrow().lease();
    assertThat(stores().targets().release(released)).isTrue();
    var owed = stores().targets().claim(claimOn(run, NOON)).orElseThrow().lease();
    assertThat(stores().targets().owe(owed, NOON.plusSeconds(60))).isTrue();

    assertThat(stores().targets().claim(claimOn(run, NOON.plusSeconds(59)))).isEmpty();
    assertThat(stores().targets().byId(owed.target()).orElseThrow().progress())
        .isEqualTo(new Target.Progress(TargetState.OWED, 0, null, NOON.plusSeconds(60), null));
    assertThat(stores().targets().claim(claimOn(run, NOON.plusSeconds(60)))).isPresent();
  }

  @Test
  default void a_wave_that_may_not_go_yet_is_not_claimed() {
    var machines = stores().newMachines(3);
    var run =
        stores()
            .runs()
            .create(
                RunsContract.ORDER, List.of(machines.subList(2, 3), machines.subList(0, 2)), NOON)
            .id();
    var trial = new Claim(run, 1, "node-1", NOON, LEASE);

    assertThat(stores().targets().claim(trial).map(claimed -> claimed.target().machine().id()))
        .contains(machines.get(2).id());
    assertThat(stores().targets().claim(trial)).isEmpty();
    assertThat(stores().targets().claim(claimOn(run, NOON)).map(next -> next.target().wave()))
        .contains(2);
  }

  @Test
  default void stopping_ends_what_waits_and_leaves_what_is_being_visited() {
    var run = runOver(stores(), stores().newMachines(3));
    var visited = stores().targets().claim(claimOn(run, NOON)).orElseThrow();
    var owed = stores().targets().claim(claimOn(run, NOON)).orElseThrow();
    stores().targets().owe(owed.lease(), NOON);

    assertThat(stores().targets().stopWaiting(run, "operator", NOON)).isEqualTo(2);

    var tally = stores().targets().tally(run);
    assertThat(tally.open()).isEqualTo(Map.of(TargetState.RUNNING, 1));
    assertThat(tally.ended()).isEqualTo(Map.of(new Outcome.Stopped("operator"), 2));
    assertThat(stores().targets().end(visited.lease(), new Outcome.Activated(), NOON)).isTrue();
  }

  @Test
  default void every_outcome_comes_back_as_it_was_and_is_counted_by_kind() {
    var outcomes = everyOutcome();
    var run = runOver(stores(), stores().newMachines(outcomes.size()));
    for (var outcome : outcomes) {
      var lease = stores().targets().claim(claimOn(run, NOON)).map(Claimed::lease).orElseThrow();
      stores().targets().end(lease, outcome, NOON);
    }

    assertThat(stores().targets().ofRun(run)).extracting(Target::outcome).isEqualTo(outcomes);
    var tally = stores().targets().tally(run);
    assertThat(tally.ended().keySet()).containsExactlyInAnyOrderElementsOf(outcomes);
    assertThat(tally.total()).isEqualTo(outcomes.size());
    assertThat(tally.endedAs("refused")).isEqualTo(2);
    assertThat(tally.of(Outcome.Kind.SUCCESS)).isEqualTo(2);
    assertThat(tally.of(Outcome.Kind.ABSENT)).isEqualTo(1);
    assertThat(tally.reached()).isEqualTo(9);
  }

  static List<Outcome> everyOutcome() {
    return new ArrayList<>(
        List.of(
            new Outcome.Activated(),
            new Outcome.AlreadyActive(),
            new Outcome.PartlyActivated(),
            new Outcome.Refused("activate", new Hresult(0xC004F074)),
            new Outcome.Refused("set-host", null),
            new Outcome.Blocked(List.of(new FindingCode("clock_off"), new FindingCode("clone"))),
            new Outcome.NothingToActivate(),
            new Outcome.Unconfirmed(),
            new Outcome.NotReached(new FaultCode("no_answer")),
            new Outcome.NotReached(new FaultCode("login_refused")),
            new Outcome.CutOff(new FaultCode("timed_out")),
            new Outcome.Stopped("brake"),
            new Outcome.Crashed(UUID.fromString("00000000-0000-4000-8000-000000000001"))));
  }

  @Test
  default void an_unknown_target_is_not_there() {
    assertThat(stores().targets().byId(Long.MAX_VALUE)).isEqualTo(Optional.empty());
    assertThat(stores().targets().tally(Long.MAX_VALUE).total()).isZero();
  }
}
