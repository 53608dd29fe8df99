package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rollcall.store.Stores;

/** What a store of requests does, whichever it is. */
public interface RunRequestsContract {
  Stores stores();

  RunRequests requests();

  private long newRun() {
    return TargetsContract.runOver(stores(), stores().newMachines(1));
  }

  @Test
  default void a_request_that_is_sent_again_makes_no_second_run() {
    var key = UUID.randomUUID().toString();

    var first = requests().once(key, "body", TargetsContract.NOON, this::newRun);
    var again =
        requests()
            .once(
                key,
                "body",
                TargetsContract.NOON,
                () -> {
                  throw new IllegalStateException("made a second time");
                });

    assertThat(first.first()).isTrue();
    assertThat(again).isEqualTo(new RunRequests.Made(first.run(), false));
  }

  @Test
  default void one_key_stands_for_one_request() {
    var key = UUID.randomUUID().toString();
    requests().once(key, "body", TargetsContract.NOON, this::newRun);

    assertThatThrownBy(() -> requests().once(key, "other", TargetsContract.NOON, this::newRun))
        .isInstanceOf(RunRequests.KeyTaken.class);
  }

  @Test
  default void a_request_that_failed_may_be_sent_again() {
    var key = UUID.randomUUID().toString();
    assertThatThrownBy(
            () ->
                requests()
                    .once(
                        key,
                        "body",
                        TargetsContract.NOON,
                        () -> {
                          throw new IllegalArgumentException("no");
                        }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(requests().once(key, "body", TargetsContract.NOON, this::newRun).first()).isTrue();
  }

  @Test
  default void of_many_at_once_one_is_carried_out_and_all_hear_of_it() {
    var key = UUID.randomUUID().toString();
    var runs = new ConcurrentLinkedQueue<RunRequests.Made>();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        clients.execute(
            () -> runs.add(requests().once(key, "body", TargetsContract.NOON, this::newRun)));
      }
    }

    assertThat(runs).hasSize(8);
    assertThat(runs.stream().map(RunRequests.Made::run).distinct()).hasSize(1);
    assertThat(runs.stream().map(RunRequests.Made::first).filter(List.of(true)::contains))
        .hasSize(1);
  }
}
