package org.rollcall.event;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has changed since the last look, for all of this node's clients at once? It looks four times
 * a second, and only while somebody watches.
 */
public final class Feed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration TO_CATCH_UP = Duration.ofMinutes(1);
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final int PAGE = 1_000;

  private final Events events;
  private final int mostWatchers;
  private final Duration heartbeat;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Watcher, Long> admitted = new LinkedHashMap<>();
  private final Set<Watcher> live = new LinkedHashSet<>();
  private final Deque<Settling> settling = new ArrayDeque<>();
  private Cursor cursor = Cursor.START;
  private long settled;
  private boolean closed;

  /** Everything up to that id was given out before then. */
  private record Settling(long nanos, long upTo) {}

  public Feed(Events events, int mostWatchers) {
    this(events, mostWatchers, HEARTBEAT);
  }

  Feed(Events events, int mostWatchers, Duration heartbeat) {
    this.events = events;
    this.mostWatchers = mostWatchers;
    this.heartbeat = heartbeat;
    Thread.ofPlatform().daemon().name("events").start(this::work);
  }

  public int mostWatchers() {
    return mostWatchers;
  }

  /** Lets somebody watch; empty when there are too many already. */
  public Optional<Watcher> admit(Interest interest, Optional<Cursor> seen) {
    lock.lock();
    try {
      if (admitted.size() >= mostWatchers) dropWhoNeverCame();
      if (closed || admitted.size() >= mostWatchers) return Optional.empty();
      var watcher = new Watcher(this, events, interest, seen, heartbeat);
      admitted.put(watcher, System.nanoTime());
      return Optional.of(watcher);
    } finally {
      lock.unlock();
    }
  }

  /** A client that went away before it was told anything is told nothing, and never leaves. */
  private void dropWhoNeverCame() {
    var before = System.nanoTime() - TO_CATCH_UP.toNanos();
    admitted.forEach(
        (watcher, since) -> {
          if (since - before < 0 && !live.contains(watcher)) {
            watcher.mailbox().close(News.Reason.TOO_SLOW);
          }
        });
    admitted
        .entrySet()
        .removeIf(one -> one.getValue() - before < 0 && !live.contains(one.getKey()));
  }

  /**
   * From now on the watcher gets what is found, unless it missed so much that it has to go on
   * reading. Under the lock, so that nothing falls between the two.
   */
  List<Event> join(Watcher watcher, Supplier<List<Event>> missed, int tooMuch) {
    lock.lock();
    try {
      if (live.isEmpty()) begin();
      var page = missed.get();
      if (page.size() < tooMuch && admitted.containsKey(watcher)) live.add(watcher);
      changed.signalAll();
      return page;
    } finally {
      lock.unlock();
    }
  }

  private void begin() {
    cursor = events.now();
    settling.clear();
    settled = 0;
  }

  void leave(Watcher watcher) {
    lock.lock();
    try {
      admitted.remove(watcher);
      live.remove(watcher);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    while (true) {
      try {
        if (!lookAround()) return;
      } catch (RuntimeException trouble) {
        LOG.warn("what changed could not be read, and is asked for again", trouble);
        pause(AFTER_TROUBLE);
      }
    }
  }

  private boolean lookAround() {
    lock.lock();
    try {
      while (live.isEmpty() && !closed) changed.awaitUninterruptibly();
      if (closed) return false;
      look();
    } finally {
      lock.unlock();
    }
    pause(LOOK);
    return true;
  }

  private void look() {
    List<Event> page;
    do {
      page = events.unseen(cursor, PAGE);
      for (var event : page) cursor = cursor.with(event.id());
      settle(System.nanoTime());
      if (page.isEmpty()) return;
      var batch = new Batch(page, settled);
      live.removeIf(watcher -> !watcher.mailbox().put(batch));
    } while (page.size() == PAGE);
  }

  /** What has not come for longer than any transaction lasts was rolled back. */
  private void settle(long now) {
    settling.addLast(new Settling(now, cursor.upTo()));
    var before = now - JooqEvents.UNSETTLED.toNanos();
    while (settling.getFirst().nanos() - before < 0) settled = settling.removeFirst().upTo();
    cursor = cursor.settled(settled);
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells everybody, and waits a little until they were told. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      admitted.keySet().forEach(watcher -> watcher.mailbox().close(News.Reason.SERVER_LEAVES));
      live.clear();
      changed.signalAll();
      var left = FAREWELL.toNanos();
      while (!admitted.isEmpty() && left > 0) left = changed.awaitNanos(left);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
