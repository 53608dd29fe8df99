package org.rollcall.web.event;

import java.util.concurrent.TimeUnit;
import org.rollcall.event.News;
import org.rollcall.event.Watcher;
import reactor.core.publisher.SynchronousSink;

/** How far is one client told? */
final class Telling {
  private static final long LONGEST_SILENCE = TimeUnit.SECONDS.toNanos(15);

  private final Watcher watcher;
  private long lastTold = System.nanoTime();
  private boolean ended;

  Telling(Watcher watcher) {
    this.watcher = watcher;
  }

  Telling next(SynchronousSink<byte[]> sink) {
    if (ended) {
      sink.complete();
      return this;
    }
    try {
      var news = watcher.next();
      while (isNothing(news)) news = watcher.next();
      ended = news instanceof News.End;
      lastTold = System.nanoTime();
      sink.next(EventText.of(news));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      sink.complete();
    }
    return this;
  }

  /** Changes that this client does not care for are silence, which must not last. */
  private boolean isNothing(News news) {
    return news instanceof News.Changes(var told, _)
        && told.isEmpty()
        && System.nanoTime() - lastTold < LONGEST_SILENCE;
  }
}
