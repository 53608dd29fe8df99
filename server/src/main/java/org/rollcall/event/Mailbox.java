package org.rollcall.event;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What has somebody yet to read? Whoever lets it pile up gets nothing more. */
final class Mailbox {
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Batch> batches = new ArrayDeque<>();
  private int waiting;
  private News.@Nullable Reason shut;

  /**
   * @param most how many events it holds
   */
  Mailbox(int most) {
    this.most = most;
  }

  /** False when it is full or shut. */
  boolean put(Batch batch) {
    lock.lock();
    try {
      if (shut != null) return false;
      if (waiting + batch.events().size() > most) {
        close(News.Reason.TOO_SLOW);
        return false;
      }
      waiting += batch.events().size();
      batches.add(batch);
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Whoever reads learns of it at once: what it did not read it asks for when it comes again. */
  void close(News.Reason reason) {
    lock.lock();
    try {
      if (shut == null) shut = reason;
      batches.clear();
      waiting = 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next batch, if there is one in time. */
  Optional<Batch> take(Duration longest) throws InterruptedException {
    lock.lock();
    try {
      var left = longest.toNanos();
      while (batches.isEmpty() && shut == null && left > 0) left = changed.awaitNanos(left);
      var batch = Optional.ofNullable(batches.poll());
      waiting -= batch.map(some -> some.events().size()).orElse(0);
      return batch;
    } finally {
      lock.unlock();
    }
  }

  Optional<News.Reason> shut() {
    lock.lock();
    try {
      return Optional.ofNullable(shut);
    } finally {
      lock.unlock();
    }
  }
}
