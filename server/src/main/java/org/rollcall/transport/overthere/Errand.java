package org.rollcall.transport.overthere;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.wsman.Deadline;

/**
 * How is a library kept to a deadline that has none of its own? It works on a virtual thread, whose
 * sockets obey an interrupt. At the deadline, or when the caller is interrupted, that thread is
 * interrupted and its connection cut; should it not come back even then, the caller goes on.
 *
 * @param reached how far it has come, for the fault
 * @param cut ends the connection at once, without waiting for anything
 * @param grace how long a thread that was told to stop is waited for
 */
record Errand(Supplier<Phase> reached, Runnable cut, Duration grace) {
  /** The work's own answer or fault, in time. The caller's interrupt flag is down afterwards. */
  <T> T run(Callable<T> work, Deadline deadline) throws TransportException {
    if (Thread.interrupted()) throw interrupted();
    var task = new FutureTask<>(work);
    var thread = Thread.ofVirtual().name("overthere").start(task);
    try {
      return task.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw asItWas(e.getCause());
    } catch (TimeoutException | CancellationException _) {
      stop(thread);
      throw new TransportException(Fault.of(Kind.TIMED_OUT, reached.get()));
    } catch (InterruptedException _) {
      stop(thread);
      throw interrupted();
    } finally {
      // An interrupt that came too late to end the call must not meet a database instead.
      var _ = Thread.interrupted();
    }
  }

  private static TransportException asItWas(@Nullable Throwable thrown) {
    return switch (thrown) {
      case TransportException known -> known;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException(thrown);
    };
  }

  private void stop(Thread thread) {
    cut.run();
    thread.interrupt();
    try {
      var _ = thread.join(grace);
    } catch (InterruptedException _) {
      // Whoever interrupts a second time gets what was wanted: this ends here.
    }
  }

  private TransportException interrupted() {
    cut.run();
    return new TransportException(
        Fault.of(Kind.TIMED_OUT, reached.get()).withDetail("interrupted"));
  }
}
