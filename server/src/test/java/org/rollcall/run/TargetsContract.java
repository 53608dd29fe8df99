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
import org.rollcall.inventory.Room;
import org.rollcall.store.Stores;

/** Which targets a store hands out, and how each of them ends, whichever store it is. */
public interface TargetsContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");
  Duration LEASE = Duration.ofMinutes(5);

  Stores stores();

  static Target.Owed retry(Instant dueAt) {
    return new Target.Owed(OwedFor.RETRY, dueAt);
  }

  static long runOver(Stores stores, List<Machine> machines) {
    return started(stores, List.of(machines), RunsContract.ORDER);
  }

  static long started(Stores stores, List<List<Machine>> waves, Order order) {
    var run = stores.runs().create(order, waves, NOON).id();
    stores.runs().apply(run, new RunChange(RunChange.Kind.STARTED, "test", NOON, null));
    return run;
  }

  /** What so many workers get who claim until nothing is left. */
  static Collection<Long> claimedByMany(int workers, Claim claim, Targets... nodes) {
    var claimed = new ConcurrentLinkedQueue<Long>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < workers; i++) {
        var targets = nodes[i % nodes.length];
        threads.execute(
            () -> {
              for (var next = targets.claim(claim); !next.isEmpty(); next = targets.claim(claim)) {
                next.forEach(one -> claimed.add(one.target().id()));
              }
            });
      }
    }
    return claimed;
  }

  static Claim claimOn(long run, Instant now) {
    return new Claim("node-1", 1, run, now, LEASE);
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
        threads.execute(() -> stores().targets().claim(claimOn(run, NOON)).forEach(claims::add));
      }
    }
    assertThat(claims)
        .extracting(claimed -> claimed.target().machine().id())
        .doesNotHaveDuplicates()
        .hasSize(30);

    var done = claims.element();
    stores().targets().end(done.lease(), new Outcome.Activated(), NOON);

    var other = done.target().run() == first ? second : first;
    assertThat(stores().targets().claim(claimOn(other, NOON)).getFirst().target().machine().id())
        .isEqualTo(done.target().machine().id());
  }

  @Test
  default void a_target_has_exactly_one_outcome() {
    var run = runOver(stores(), stores().newMachines(1));
    var lease = stores().targets().claim(claimOn(run, NOON)).getFirst().lease();

    assertThat(stores().targets().end(lease, new Outcome.AlreadyActive(), NOON)).isTrue();
    assertThat(stores().targets().end(lease, new Outcome.Activated(), NOON)).isFalse();

    assertThat(stores().targets().tally(run).ended())
        .isEqualTo(Map.of(new Outcome.AlreadyActive(), 1));
    assertThat(stores().targets().claim(claimOn(run, NOON))).isEmpty();
    assertThat(stores().targets().close(run, new Outcome.Stopped("operator"), NOON)).isZero();
  }

  @Test
  default void what_is_released_can_be_claimed_at_once_and_what_is_owed_when_it_is_due() {
    var run = runOver(stores(), stores().newMachines(1));
    var released = stores().targets().claim(claimOn(run, NOON)).getFirst().lease();
    assertThat(stores().targets().release(released)).isTrue();
    var owed = stores().targets().claim(claimOn(run, NOON)).getFirst().lease();
    assertThat(stores().targets().owe(owed, retry(NOON.plusSeconds(60)))).isTrue();

    assertThat(stores().targets().claim(claimOn(run, NOON.plusSeconds(59)))).isEmpty();
    assertThat(stores().targets().byId(owed.target()).orElseThrow().progress())
        .isEqualTo(
            new Target.Progress(
                TargetState.OWED, 0, null, retry(NOON.plusSeconds(60)), null, null));
    assertThat(stores().targets().claim(claimOn(run, NOON.plusSeconds(60)))).isNotEmpty();
  }

  @Test
  default void a_wave_that_may_not_go_yet_is_not_claimed() {
    var machines = stores().newMachines(3);
    var run =
        started(
            stores(), List.of(machines.subList(2, 3), machines.subList(0, 2)), RunsContract.ORDER);
    var all = new Claim("node-1", 10, run, NOON, LEASE);

    var trial = stores().targets().claim(all);
    assertThat(trial)
        .extracting(claimed -> claimed.target().machine().id())
        .containsExactly(machines.get(2).id());
    assertThat(stores().targets().isSettled(run, 1)).isFalse();
    stores().targets().end(trial.getFirst().lease(), new Outcome.Activated(), NOON);
    assertThat(stores().targets().isSettled(run, 1)).isTrue();
    assertThat(stores().targets().claim(all)).isEmpty();

    assertThat(stores().targets().enlarge(run, 1, 1)).isEqualTo(1);
    assertThat(stores().targets().claim(all)).hasSize(1);
    stores().runs().advance(run, 2);
    assertThat(stores().targets().claim(all)).hasSize(1);
  }

  @Test
  default void a_paused_run_hands_out_nothing() {
    var run = runOver(stores(), stores().newMachines(1));
    stores().runs().apply(run, new RunChange(RunChange.Kind.PAUSED, "test", NOON, null));

    assertThat(stores().targets().claim(claimOn(run, NOON))).isEmpty();
  }

  @Test
  default void neither_a_run_nor_a_room_gets_more_at_once_than_it_may() {
    var machines = stores().newMachines(new Room("A-" + UUID.randomUUID()), 10);
    var limits = new Terms.Limits(4, 3, Duration.ZERO);
    var order = RunsContract.order(Terms.ONE_SHOT.with(limits));
    var narrowRoom = started(stores(), List.of(machines), order);
    var wide = started(stores(), List.of(stores().newMachines(10)), order);

    assertThat(stores().targets().claim(new Claim("node-1", 9, narrowRoom, NOON, LEASE)))
        .hasSize(3);
    assertThat(stores().targets().claim(new Claim("node-2", 9, narrowRoom, NOON, LEASE))).isEmpty();
    assertThat(stores().targets().claim(new Claim("node-1", 9, wide, NOON, LEASE))).hasSize(4);
  }

  @Test
  default void who_is_off_is_asked_now_and_then_and_visited_when_it_appears() {
    var run = runOver(stores(), stores().newMachines(1));
    var lease = stores().targets().claim(claimOn(run, NOON)).getFirst().lease();
    stores().targets().owe(lease, new Target.Owed(OwedFor.PRESENCE, NOON.plusSeconds(10)));

    assertThat(stores().targets().claim(claimOn(run, NOON.plusSeconds(60)))).isEmpty();
    assertThat(probed(run, NOON.plusSeconds(9))).isEmpty();
    assertThat(probed(run, NOON.plusSeconds(10))).hasSize(1);
    assertThat(probed(run, NOON.plusSeconds(11))).isEmpty();
    assertThat(stores().targets().appeared(lease.target(), NOON.plusSeconds(12))).isTrue();
    assertThat(stores().targets().appeared(lease.target(), NOON.plusSeconds(12))).isFalse();
    assertThat(stores().targets().claim(claimOn(run, NOON.plusSeconds(12)))).hasSize(1);
  }

  private List<Target> probed(long run, Instant now) {
    return stores().targets().probe(now, 1_000).stream()
        .filter(target -> target.run() == run)
        .toList();
  }

  @Test
  default void stopping_ends_what_waits_and_leaves_what_is_being_visited() {
    var run = runOver(stores(), stores().newMachines(3));
    var visited = stores().targets().claim(claimOn(run, NOON)).getFirst();
    var owed = stores().targets().claim(claimOn(run, NOON)).getFirst();
    stores().targets().owe(owed.lease(), retry(NOON));

    assertThat(stores().targets().close(run, new Outcome.Stopped("operator"), NOON)).isEqualTo(2);

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
      var lease = stores().targets().claim(claimOn(run, NOON)).getFirst().lease();
      stores().targets().end(lease, outcome, NOON);
    }

    assertThat(stores().targets().ofRun(run)).extracting(Target::outcome).isEqualTo(outcomes);
    var tally = stores().targets().tally(run);
    assertThat(tally.ended().keySet()).containsExactlyInAnyOrderElementsOf(outcomes);
    assertThat(tally.total()).isEqualTo(outcomes.size());
    assertThat(tally.endedAs("refused")).isEqualTo(2);
    assertThat(tally.of(Outcome.Kind.SUCCESS)).isEqualTo(2);
    assertThat(tally.of(Outcome.Kind.ABSENT)).isEqualTo(1);
    assertThat(tally.reached()).isEqualTo(10);
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
            new Outcome.NotReached(new FaultCode("login_refused", "clock_skew")),
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
