package org.rollcall.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.KmsAddress;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.clock.SettableLabClock;
import org.rollcall.run.OwedFor;
import org.rollcall.run.Run;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunState;
import org.rollcall.run.StopReason;
import org.rollcall.run.Target;
import org.rollcall.run.TargetState;
import org.rollcall.run.Terms;

/** Does the engine carry a run over a practice room to where it belongs? */
class EngineTest {
  private static final Terms SEVERAL_AT_ONCE =
      Terms.ONE_SHOT.with(new Terms.Limits(4, 50, Duration.ZERO));

  private static Terms waiting(Terms.Wake wake) {
    var usual = Terms.ONE_SHOT;
    return new Terms(usual.way(), usual.limits(), List.of(), usual.brake(), true, wake);
  }

  private static Terms withTrial(int pcs) {
    var usual = Terms.ONE_SHOT;
    return new Terms(usual.way(), usual.limits(), List.of(pcs), usual.brake(), false, usual.wake());
  }

  @Test
  void a_third_that_is_off_and_comes_on_later_is_activated_without_a_person() {
    try (var room = new RoomUnderTest("healthy", 9)) {
      var late = room.lab.pcs().subList(0, 3);
      late.forEach(SimulatedPc::powerOff);

      var run = room.start(waiting(new Terms.Wake(false, false)));
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> room.stores.targets().tally(run.id()).in(TargetState.OWED) == 3);
      assertThat(room.stores.targets().ofRun(run.id()))
          .filteredOn(target -> target.state() == TargetState.OWED)
          .extracting(Target::progress)
          .allSatisfy(
              progress ->
                  assertThat(progress.owed())
                      .isNotNull()
                      .extracting(Target.Owed::reason)
                      .isEqualTo(OwedFor.PRESENCE));
      late.forEach(SimulatedPc::powerOn);

      room.await(run, RunState.FINISHED);
      assertThat(room.stores.targets().tally(run.id()).endedAs("activated")).isEqualTo(9);
    }
  }

  @Test
  void sleepers_are_woken_by_packet_and_by_neighbour_and_put_to_bed_again() {
    var clock = new SettableLabClock(Instant.now());
    var lab = LabOptions.anyPorts().withClock(clock);
    try (var room = new RoomUnderTest("sleepers", Integer.MAX_VALUE, null, lab)) {
      var run = room.start(waiting(new Terms.Wake(true, true)));
      Awaitility.await()
          .atMost(Duration.ofSeconds(150))
          .until(
              () -> {
                clock.advance(Duration.ofSeconds(1));
                return room.stores.targets().tally(run.id()).endedAs("activated") == 29;
              });
      // The one with Fast Startup is woken by nothing, and still waited for.
      assertThat(room.stores.targets().tally(run.id()).in(TargetState.OWED)).isEqualTo(1);
      assertThat(steps(room, "S201-13")).contains("shut-down");
      assertThat(steps(room, "S201-01")).doesNotContain("shut-down");
    }
  }

  private static List<String> steps(RoomUnderTest room, String pc) {
    return room.lab.pc(pc).orElseThrow().commandLog().stream().map(entry -> entry.step()).toList();
  }

  @Test
  void a_kms_host_that_is_gone_pauses_the_run_before_everybody_has_been_there() {
    try (var room = new RoomUnderTest("healthy", 30)) {
      room.kms = new KmsAddress("kms99.example.edu.tw", 1688);
      var run = room.start(SEVERAL_AT_ONCE);

      var paused = room.await(run, RunState.PAUSED);

      assertThat(paused.progress().haltedBy()).isEqualTo(StopReason.KMS_HOST_GONE.code());
      assertThat(room.stores.targets().tally(run.id()).in(TargetState.WAITING)).isPositive();
    }
  }

  @Test
  void a_trial_that_goes_well_is_followed_by_the_rest() {
    try (var room = new RoomUnderTest("healthy", 8)) {
      var run = room.start(withTrial(2));

      var done = room.await(run, RunState.FINISHED);

      assertThat(done.progress().wave()).isEqualTo(2);
      assertThat(room.stores.targets().tally(run.id()).endedAs("activated")).isEqualTo(8);
    }
  }

  @Test
  void a_trial_of_machines_that_are_off_is_made_with_others() {
    try (var room = new RoomUnderTest("healthy", 8)) {
      room.lab.pcs().subList(0, 2).forEach(SimulatedPc::powerOff);
      var run = room.start(withTrial(2));

      room.await(run, RunState.FINISHED);

      assertThat(room.stores.targets().tally(run.id()).endedAs("activated")).isEqualTo(6);
    }
  }

  @Test
  void a_paused_run_goes_on_when_somebody_says_so_and_nothing_is_visited_meanwhile() {
    try (var room = new RoomUnderTest("healthy", 12)) {
      var run = room.start(SEVERAL_AT_ONCE);
      room.change(run, RunChange.Kind.PAUSED);
      room.await(run, RunState.PAUSED);
      var before = room.stores.targets().tally(run.id());

      assertThat(before.in(TargetState.WAITING)).isPositive();
      room.change(run, RunChange.Kind.RESUMED);
      room.await(run, RunState.FINISHED);
      assertThat(room.stores.targets().tally(run.id()).endedAs("activated")).isEqualTo(12);
    }
  }

  @Test
  void a_stopped_run_ends_between_two_steps_and_says_who_was_not_visited() {
    try (var room = new RoomUnderTest("healthy", 12)) {
      var run = room.start(SEVERAL_AT_ONCE);
      room.change(run, RunChange.Kind.STOPPED);

      room.await(run, RunState.FINISHED);

      var tally = room.stores.targets().tally(run.id());
      assertThat(tally.endedAs("stopped")).isPositive();
      assertThat(tally.total()).isEqualTo(12).isEqualTo(tally.in(TargetState.ENDED));
    }
  }

  @Test
  void who_has_not_come_by_the_deadline_keeps_what_came_of_the_last_visit() {
    try (var room = new RoomUnderTest("healthy", 4)) {
      room.lab.pcs().getFirst().powerOff();
      var run =
          room.start(
              waiting(new Terms.Wake(false, false)), Instant.now().plus(Duration.ofSeconds(8)));

      Run done = room.await(run, RunState.FINISHED);

      assertThat(done.progress().haltedBy()).isEqualTo(StopReason.DEADLINE.code());
      var tally = room.stores.targets().tally(run.id());
      assertThat(tally.endedAs("activated")).isEqualTo(3);
      assertThat(tally.endedAs("not_reached")).isEqualTo(1);
    }
  }

  @Test
  void a_password_that_three_pcs_refuse_pauses_the_run() {
    try (var room = new RoomUnderTest("healthy", 12, "mistyped")) {
      var run = room.start(SEVERAL_AT_ONCE);

      var paused = room.await(run, RunState.PAUSED);

      assertThat(paused.progress().haltedBy()).isEqualTo(StopReason.FIRST_PCS_REFUSED.code());
      assertThat(room.stores.targets().tally(run.id()).endedAs("not_reached")).isEqualTo(3);
      assertThat(room.stores.targets().tally(run.id()).in(TargetState.WAITING)).isEqualTo(9);
    }
  }
}
