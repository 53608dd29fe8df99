package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Hresult;
import org.rollcall.diagnosis.Known;

/** For which reasons does the brake act, and for which does it not? */
class BrakeTest {
  private static final Outcome GOOD = new Outcome.Activated();
  private static final Outcome HARM =
      new Outcome.Refused("office_activate", new Hresult(0xC004C003));
  private static final Outcome OFF = new Outcome.NotReached(new FaultCode("no_answer"));
  private static final Brake BRAKE = new Brake(new Terms.BrakeSetting(50, 10));

  private static Tally tally(int waiting, Map<Outcome, Integer> ended) {
    return new Tally(Map.of(TargetState.WAITING, waiting), new HashMap<>(ended));
  }

  private static Brake.Signs seen(Tally tally) {
    return new Brake.Signs(tally, 0, 0);
  }

  @Test
  void too_much_harm_among_those_that_were_reached_pulls_it() {
    assertThat(BRAKE.pulledBy(seen(tally(30, Map.of(GOOD, 4, HARM, 6)))))
        .contains(StopReason.TOO_MUCH_HARM);
    assertThat(BRAKE.pulledBy(seen(tally(30, Map.of(GOOD, 5, HARM, 5))))).isEmpty();
  }

  @Test
  void machines_that_are_off_speak_neither_for_nor_against_a_run() {
    assertThat(BRAKE.pulledBy(seen(tally(30, Map.of(OFF, 500))))).isEmpty();
    assertThat(BRAKE.pulledBy(seen(tally(30, Map.of(OFF, 500, GOOD, 4, HARM, 6)))))
        .contains(StopReason.TOO_MUCH_HARM);
  }

  @Test
  void what_was_blocked_or_has_nothing_to_activate_is_no_harm() {
    var blocked = new Outcome.Blocked(List.of(Known.CLOCK_WRONG));
    var none = new Outcome.NothingToActivate();

    assertThat(BRAKE.pulledBy(seen(tally(30, Map.of(blocked, 20, none, 20))))).isEmpty();
  }

  @Test
  void a_few_machines_are_not_judged_but_a_short_list_is() {
    assertThat(BRAKE.pulledBy(seen(tally(91, Map.of(HARM, 9))))).isEmpty();
    assertThat(BRAKE.pulledBy(seen(tally(6, Map.of(HARM, 3))))).contains(StopReason.TOO_MUCH_HARM);
  }

  @Test
  void a_kms_count_too_low_everywhere_pulls_it_and_one_success_disproves_it() {
    var signs = new Brake.Signs(tally(30, Map.of()), 3, 0);

    assertThat(BRAKE.pulledBy(signs)).contains(StopReason.KMS_COUNT_TOO_LOW);
    assertThat(BRAKE.pulledBy(new Brake.Signs(tally(30, Map.of()), 2, 0))).isEmpty();
    assertThat(BRAKE.pulledBy(new Brake.Signs(tally(30, Map.of(GOOD, 1)), 3, 0))).isEmpty();
  }

  @Test
  void a_kms_host_that_is_gone_pulls_it_whoever_says_so() {
    var closed = new Outcome.Blocked(List.of(Known.KMS_PORT_CLOSED));

    assertThat(BRAKE.pulledBy(new Brake.Signs(tally(30, Map.of()), 0, 3)))
        .contains(StopReason.KMS_HOST_GONE);
    assertThat(BRAKE.pulledBy(new Brake.Signs(tally(30, Map.of(closed, 2)), 0, 1)))
        .contains(StopReason.KMS_HOST_GONE);
    assertThat(BRAKE.pulledBy(new Brake.Signs(tally(30, Map.of(GOOD, 1, closed, 5)), 0, 0)))
        .isEmpty();
  }

  @Test
  void a_trial_is_good_enough_when_not_too_many_came_to_harm() {
    assertThat(BRAKE.isGoodEnough(tally(0, Map.of(GOOD, 2, HARM, 1)))).isTrue();
    assertThat(BRAKE.isGoodEnough(tally(0, Map.of(GOOD, 1, HARM, 2)))).isFalse();
  }
}
