package org.rollcall.transport.wsman;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Who asks what has no deadline of its own, so that whoever wants the answer can leave? The asking
 * goes on without them: Java moves on to the next KDC only after it has waited for the first.
 */
final class Errands {
  private static final int THREADS = 32;
  private static final int WAITING = 4096;

  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          20,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("kdc-", 0).daemon().factory());

  Errands() {
    pool.allowCoreThreadTimeOut(true);
  }

  /** The answer that will come; cancelled at once where too many wait already. */
  <T> Future<T> start(Callable<T> question) {
    var errand = new FutureTask<>(question);
    try {
      pool.execute(errand);
    } catch (RejectedExecutionException _) {
      errand.cancel(false);
    }
    return errand;
  }
}
