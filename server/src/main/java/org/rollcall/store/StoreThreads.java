package org.rollcall.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Who touches the database? Only these threads, which nobody can interrupt: an interrupt inside
 * H2's file channel closes the store for everybody. Callers wait for them with their own interrupts
 * put off.
 */
final class StoreThreads implements AutoCloseable {
  private final ExecutorService threads;

  StoreThreads(int count) {
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().name("rollcall-store-", 1).daemon().factory());
  }

  <T extends @Nullable Object> T run(Callable<T> work) {
    var answer = threads.submit(work);
    var interrupted = false;
    try {
      while (true) {
        try {
          return answer.get();
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (ExecutionException failed) {
          throw failureOf(failed, answer);
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  /** The failure itself, so that callers can tell failures apart by type. */
  private static RuntimeException failureOf(ExecutionException failed, Future<?> answer) {
    if (answer.exceptionNow() instanceof RuntimeException failure) {
      failure.addSuppressed(new StoreCall());
      return failure;
    }
    return new IllegalStateException(failed.getCause());
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    threads.close();
  }

  /** Where was the store called from? The failure's own trace ends at the store's thread. */
  private static final class StoreCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreCall() {
      super("called from here");
    }
  }
}
