package org.rollcall.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Application;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.KmsAddress;
import org.rollcall.run.Claim;
import org.rollcall.run.Order;
import org.rollcall.run.Outcome;
import org.rollcall.run.Plan;
import org.rollcall.run.Run;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunState;
import org.rollcall.run.StopReason;
import org.rollcall.run.Target;
import org.rollcall.run.Terms;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.store.Stores;

/** How does a run go on, given what became of its targets so far? */
class ConductorTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Outcome HARM =
      new Outcome.Refused("office_activate", new Hresult(0xC004C003));

  private final Database database = Database.open(StoreLocation.memory("conductor"));
  private final Stores stores = Stores.in(database);
  private Instant now = NOON;
  private final Conductor conductor = new Conductor(EngineStores.in(database), () -> now);

  @AfterEach
  void close() {
    database.close();
  }

  private Run started(int trial, int rest) {
    var plan = Plan.of(Map.of(Application.OFFICE, new KmsAddress("kms19.example.edu.tw", 1688)));
    var deadline = NOON.plus(Duration.ofHours(1));
    var order = new Order(plan, Terms.ONE_SHOT, "test", "test", deadline);
    var waves = List.of(stores.newMachines(trial), stores.newMachines(rest));
    var run = stores.runs().create(order, waves, NOON);
    stores.runs().apply(run.id(), new RunChange(RunChange.Kind.STARTED, "test", NOON, null));
    return now(run);
  }

  private Run now(Run run) {
    return stores.runs().byId(run.id()).orElseThrow();
  }

  private void end(Run run, int many, Outcome outcome) {
    var claim = new Claim("node-1", many, run.id(), NOON, Duration.ofMinutes(5));
    stores.targets().claim(claim).forEach(one -> stores.targets().end(one.lease(), outcome, NOON));
  }

  private Run reviewed(Run run) {
    conductor.review(now(run));
    return now(run);
  }

  @Test
  void the_next_wave_goes_when_the_trial_went_well_and_not_before_it_is_over() {
    var run = started(3, 5);
    end(run, 2, new Outcome.Activated());
    assertThat(reviewed(run).progress().wave()).isEqualTo(1);
    end(run, 1, HARM);
    assertThat(reviewed(run).progress().wave()).isEqualTo(2);
  }

  @Test
  void a_trial_that_did_harm_pauses_the_run_until_somebody_lets_it_go_on() {
    var run = started(2, 50);
    end(run, 2, HARM);

    var paused = reviewed(run);
    assertThat(paused.state()).isEqualTo(RunState.PAUSED);
    assertThat(paused.progress().haltedBy()).isEqualTo(StopReason.TRIAL_FAILED.code());

    stores.runs().apply(run.id(), new RunChange(RunChange.Kind.RESUMED, "test", NOON, null));
    assertThat(reviewed(run).progress().wave()).isEqualTo(2);
  }

  @Test
  void too_much_harm_pauses_a_run_once_and_not_again_after_somebody_looked() {
    var run = started(40, 1);
    end(run, 12, HARM);

    assertThat(reviewed(run).progress().haltedBy()).isEqualTo(StopReason.TOO_MUCH_HARM.code());

    stores.runs().apply(run.id(), new RunChange(RunChange.Kind.RESUMED, "test", NOON, null));
    assertThat(reviewed(run).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void a_run_is_finished_when_everybody_has_an_outcome() {
    var run = started(2, 1);
    end(run, 2, new Outcome.Activated());
    reviewed(run);
    end(run, 1, new Outcome.AlreadyActive());

    assertThat(reviewed(run).state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void at_the_deadline_whoever_waits_is_ended() {
    var run = started(2, 1);
    now = NOON.plus(Duration.ofHours(1));

    assertThat(reviewed(run).state()).isEqualTo(RunState.STOPPING);
    assertThat(reviewed(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(stores.targets().ofRun(run.id()))
        .extracting(Target::outcome)
        .containsOnly(new Outcome.Stopped(StopReason.DEADLINE.code()));
  }
}
