package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.Thread.State;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rollcall.run.LoginGate.Result;

@Timeout(60)
class LoginGateTest {
  @Test
  void until_a_credential_has_logged_in_once_one_login_is_in_flight() throws Exception {
    var gate = new LoginGate(false, new OnlyNode());
    var inFlight = new AtomicInteger();
    var most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 40; i++) {
        threads.execute(
            () -> {
              gate.enter();
              most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
              inFlight.decrementAndGet();
              gate.left(Result.NOT_TRIED, _ -> {});
            });
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void once_proven_everybody_may_log_in_at_the_same_time() throws Exception {
    var gate = new LoginGate(true, new OnlyNode());
    gate.enter();
    gate.left(Result.ACCEPTED, _ -> {});
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
    var gate = new LoginGate(true, new OnlyNode());
    gate.enter();
    assertThat(gate.left(Result.REFUSED, _ -> {})).contains(StopReason.DOMAIN_ACCOUNT_REFUSED);
    assertThat(gate.enter()).contains(StopReason.DOMAIN_ACCOUNT_REFUSED);
  }

  @Test
  void a_local_accounts_refusal_ends_that_pc_only_until_the_first_three_all_refuse() {
    var gate = new LoginGate(false, new OnlyNode());
    for (int i = 0; i < 2; i++) {
      assertThat(gate.enter()).isEmpty();
      assertThat(gate.left(Result.REFUSED, _ -> {})).isEmpty();
    }
    assertThat(gate.enter()).isEmpty();
    assertThat(gate.left(Result.REFUSED, _ -> {})).contains(StopReason.FIRST_PCS_REFUSED);
    assertThat(gate.enter()).contains(StopReason.FIRST_PCS_REFUSED);
  }

  @Test
  void whoever_waits_when_the_third_pc_refuses_is_sent_home_and_tries_nothing() throws Exception {
    var gate = new LoginGate(false, new OnlyNode());
    for (int i = 0; i < 2; i++) {
      gate.enter();
      gate.left(Result.REFUSED, _ -> {});
    }
    gate.enter();
    var turns = new ConcurrentLinkedQueue<Optional<StopReason>>();
    var waiting =
        Stream.generate(() -> Thread.startVirtualThread(() -> turns.add(gate.enter())))
            .limit(9)
            .toList();
    await().until(() -> waiting.stream().allMatch(one -> one.getState() == State.WAITING));

    gate.left(Result.REFUSED, _ -> {});

    for (var one : waiting) one.join();
    assertThat(turns).hasSize(9).containsOnly(Optional.of(StopReason.FIRST_PCS_REFUSED));
  }

  @Test
  void after_one_success_refusals_of_a_local_account_never_pause_the_run() {
    var gate = new LoginGate(false, new OnlyNode());
    gate.enter();
    gate.left(Result.ACCEPTED, _ -> {});
    for (int i = 0; i < 5; i++) {
      gate.enter();
      assertThat(gate.left(Result.REFUSED, _ -> {})).isEmpty();
    }
  }

  @Test
  void the_run_is_halted_before_those_who_wait_are_sent_home() throws Exception {
    var gate = new LoginGate(true, new OnlyNode());
    gate.enter();
    var waiting = new CompletableFuture<Optional<StopReason>>();
    Thread.startVirtualThread(() -> waiting.complete(gate.enter()));

    gate.left(Result.REFUSED, _ -> assertThat(waiting).isNotDone());

    assertThat(waiting.get()).contains(StopReason.DOMAIN_ACCOUNT_REFUSED);
  }

  @Test
  void what_another_node_has_proven_need_not_be_tried() {
    var gate = new LoginGate(true, new Says(new LoginTurns.Turn.Proven()));

    assertThat(gate.enter()).isEmpty();
    assertThat(gate.isProven()).isTrue();
  }

  @Test
  void who_comes_when_another_node_has_paused_the_run_is_sent_home() {
    var why = StopReason.DOMAIN_ACCOUNT_REFUSED;
    var gate = new LoginGate(true, new Says(new LoginTurns.Turn.Shut(Optional.of(why))));

    assertThat(gate.enter()).contains(why);
    assertThat(gate.enter()).contains(why);
  }

  /** Other nodes that say the same whenever they are asked. */
  private record Says(LoginTurns.Turn answer) implements LoginGate.Others {
    @Override
    public LoginTurns.Turn take() {
      return answer;
    }

    @Override
    public int giveBack(Result result) {
      return 0;
    }
  }

  /** There are no other nodes: the turn is always ours. */
  private static final class OnlyNode implements LoginGate.Others {
    private final AtomicInteger refusals = new AtomicInteger();

    @Override
    public LoginTurns.Turn take() {
      return new LoginTurns.Turn.Ours();
    }

    @Override
    public int giveBack(Result result) {
      return result == Result.REFUSED ? refusals.incrementAndGet() : refusals.get();
    }
  }
}
