package org.rollcall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * When is it time to look at a run again? When the server tells that something happened; and now
 * and then anyway, since a proxy may hold its events back, or the server may have no place left.
 */
final class RunNews implements AutoCloseable {
  // The server tells of each target; a person reads no faster than this.
  private static final long SHORTEST_MILLIS = 250;
  private static final long POLL_MILLIS = 1_000;
  private static final long LISTENING_MILLIS = 5_000;

  private final ApiClient client;
  private final long run;
  private final Semaphore news = new Semaphore(0);
  private final Thread reader;
  private volatile boolean listening;
  private volatile @Nullable InputStream stream;

  RunNews(ApiClient client, long run) {
    this.client = client;
    this.run = run;
    this.reader = Thread.ofVirtual().name("news-of-run-" + run).start(this::listen);
  }

  /** Returns when there may be something new. */
  void await() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(SHORTEST_MILLIS);
    var most = listening ? LISTENING_MILLIS : POLL_MILLIS;
    var _ = news.tryAcquire(most, TimeUnit.MILLISECONDS);
    news.drainPermits();
  }

  /** Whoever is cut off asks again for as long as the run is watched. */
  private void listen() {
    while (!Thread.currentThread().isInterrupted()) {
      try (var events = client.stream("events?run=" + run)) {
        stream = events;
        listening = true;
        EventClient.read(events, _ -> news.release());
      } catch (IOException | ApiRefusal | ServerAway _) {
        // Asked for again below; until then the run is looked at more often.
      } catch (InterruptedException _) {
        return;
      } finally {
        listening = false;
      }
      if (!paused()) return;
    }
  }

  private static boolean paused() {
    try {
      TimeUnit.MILLISECONDS.sleep(LISTENING_MILLIS);
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }

  @Override
  public void close() {
    reader.interrupt();
    var events = stream;
    try {
      if (events != null) events.close();
      reader.join();
    } catch (IOException _) {
      // It is gone, as it should be.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
