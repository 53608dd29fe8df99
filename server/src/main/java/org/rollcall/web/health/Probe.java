package org.rollcall.web.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does something answer in time? One question is under way at most: a store that hangs must not
 * have all its threads hanging on the question whether it hangs.
 */
final class Probe<T> {
  private final Supplier<T> question;
  private final Executor threads;
  private final Duration patience;
  private final AtomicReference<@Nullable FutureTask<T>> underWay = new AtomicReference<>();

  Probe(Supplier<T> question, Executor threads, Duration patience) {
    this.question = question;
    this.threads = threads;
    this.patience = patience;
  }

  /** The answer; empty when there was none in time, or a failure. */
  Optional<T> ask() {
    var mine = new FutureTask<T>(question::get);
    var asked = underWay.compareAndExchange(null, mine);
    if (asked == null) threads.execute(() -> run(mine));
    return answer(asked == null ? mine : asked);
  }

  private void run(FutureTask<T> task) {
    try {
      task.run();
    } finally {
      underWay.compareAndSet(task, null);
    }
  }

  private Optional<T> answer(FutureTask<T> task) {
    try {
      return Optional.ofNullable(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
