package org.rollcall.web.exposure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rollcall.web.problem.Problem;

class RateGuardTest {
  private static final int FLOOD = 100_000;

  private final RateGuard guard = new RateGuard(new Peers(Exposure.local(0)));

  private void ask(String address, int times) {
    for (var time = 0; time < times; time++) guard.check(PeersTest.from(address, ""));
  }

  @Test
  void a_page_that_asks_twenty_things_for_each_of_forty_seats_is_let_through() {
    assertThatCode(() -> ask("192.0.2.1", 20 * 40)).doesNotThrowAnyException();
  }

  @Test
  void whoever_asks_without_end_is_told_to_wait_while_others_are_served() {
    assertThatThrownBy(() -> ask("192.0.2.1", FLOOD))
        .isInstanceOf(Problem.class)
        .hasMessage("too_many_requests");
    assertThatCode(() -> ask("192.0.2.2", 1)).doesNotThrowAnyException();
  }
}
