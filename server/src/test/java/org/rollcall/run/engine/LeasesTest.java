package org.rollcall.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rollcall.run.Lease;

/** When is a visit cut, by the node's own monotonic clock? */
class LeasesTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Leases leases = new Leases(Duration.ofSeconds(60), nanos::get);

  private static Lease lease(int claim) {
    return new Lease(7, claim, "node-1", Instant.EPOCH);
  }

  private void pass(int seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    leases.watch();
  }

  @Test
  void a_visit_whose_lease_is_not_renewed_is_cut_before_it_runs_out() {
    var guard = leases.hold(lease(1), nanos.get());

    pass(53);
    assertThat(guard.isCut()).isFalse();
    pass(2);
    assertThat(guard.isCut()).isTrue();
  }

  @Test
  void a_renewal_counts_from_when_the_database_was_asked() {
    var guard = leases.hold(lease(1), nanos.get());
    pass(20);
    leases.renewed(Map.of(7L, 1), nanos.get());

    pass(53);
    assertThat(guard.isCut()).isFalse();
    pass(2);
    assertThat(guard.isCut()).isTrue();
  }

  @Test
  void what_the_database_gave_to_somebody_else_is_cut_at_once() {
    var guard = leases.hold(lease(1), nanos.get());
    pass(20);

    leases.renewed(Map.of(), nanos.get());

    assertThat(guard.isCut()).isTrue();
  }

  @Test
  void what_was_claimed_while_the_database_was_asked_is_not_taken_for_lost() {
    nanos.set(100);
    var guard = leases.hold(lease(1), 100);

    leases.renewed(Map.of(), 50);

    assertThat(guard.isCut()).isFalse();
  }

  @Test
  void what_we_are_said_to_hold_and_know_nothing_of_is_given_back_the_second_time() {
    assertThat(leases.renewed(Map.of(9L, 3), 0)).isEmpty();
    assertThat(leases.renewed(Map.of(9L, 3), 0)).isEqualTo(Map.of(9L, 3));
  }
}
