package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rollcall.run.LoginGate.Result;

class LoginGateTest {
  @Test
  void until_a_credential_has_logged_in_once_one_login_is_in_flight() throws Exception {
    var gate = new LoginGate(false);
    var inFlight = new AtomicInteger();
    var most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 40; i++) {
        threads.execute(
            () -> {
              gate.enter();
              most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
              inFlight.decrementAndGet();
              gate.left(Result.NOT_TRIED);
            });
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void once_proven_everybody_may_log_in_at_the_same_time() throws Exception {
    var gate = new LoginGate(true);
    gate.enter();
    gate.left(Result.ACCEPTED);
    var inside = new CountDownLatch(2);
    var other = CompletableFuture.runAsync(() -> enterAndWait(gate, inside));
    enterAndWait(gate, inside);
    other.get();
    assertThat(inside.getCount()).isZero();
  }

  private static void enterAndWait(LoginGate gate, CountDownLatch inside) {
    gate.enter();
    inside.countDown();
    try {
      inside.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_domain_accounts_first_refusal_stops_the_run_and_nobody_tries_again() {
    var gate = new LoginGate(true);
    gate.enter();
    assertThat(gate.left(Result.REFUSED)).contains(StopReason.DOMAIN_ACCOUNT_REFUSED);
    assertThat(gate.enter()).isFalse();
  }

  @Test
  void a_local_accounts_refusal_ends_that_pc_only_until_the_first_three_all_refuse() {
    var gate = new LoginGate(false);
    for (int i = 0; i < 2; i++) {
      assertThat(gate.enter()).isTrue();
      assertThat(gate.left(Result.REFUSED)).isEmpty();
    }
    assertThat(gate.enter()).isTrue();
    assertThat(gate.left(Result.REFUSED)).contains(StopReason.FIRST_PCS_REFUSED);

    gate.shut();
    gate.proceed();
    assertThat(gate.enter()).isTrue();
    assertThat(gate.left(Result.REFUSED)).isEmpty();
  }

  @Test
  void after_one_success_refusals_of_a_local_account_never_pause_the_run() {
    var gate = new LoginGate(false);
    gate.enter();
    gate.left(Result.ACCEPTED);
    for (int i = 0; i < 5; i++) {
      gate.enter();
      assertThat(gate.left(Result.REFUSED)).isEmpty();
    }
  }
}
