package org.rollcall.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What does one client hear, and in which order? First what it missed, from the store and at its
 * own pace; then what the feed finds. Asked by one thread at a time.
 */
public final class Watcher implements AutoCloseable {
  private static final int PAGE = 500;

  /** A run of a thousand visits in a minute makes this many in some ten seconds. */
  private static final int MOST_WAITING = 5_000;

  private final Feed feed;
  private final Events events;
  private final Interest interest;
  private final Duration patience;
  private final Mailbox mailbox = new Mailbox(MOST_WAITING);
  private @Nullable Cursor seen;
  private boolean greeted;
  private boolean live;

  Watcher(Feed feed, Events events, Interest interest, Optional<Cursor> seen, Duration patience) {
    this.feed = feed;
    this.events = events;
    this.interest = interest;
    this.seen = seen.orElse(null);
    this.patience = patience;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  /** Waits for what there is to tell, or until it has been quiet for long enough to say so. */
  public News next() throws InterruptedException {
    var shut = mailbox.shut();
    if (shut.isPresent()) return new News.End(shut.get());
    if (!greeted) return greeting();
    return live ? fromFeed() : fromStore();
  }

  /**
   * Says at once where it stands: whoever is cut off before anything happens resumes from there.
   */
  private News greeting() {
    greeted = true;
    var told = seen;
    if (told != null && events.reaches(told)) return new News.Quiet(told);
    var now = events.now();
    seen = now;
    return told == null ? new News.Quiet(now) : new News.Resync(now);
  }

  Cursor seen() {
    return Objects.requireNonNull(seen);
  }

  private News fromStore() {
    var page = events.unseen(seen(), PAGE);
    if (page.size() == PAGE) return new News.Changes(told(page), seen());
    var told = new ArrayList<>(told(page));
    var last = feed.join(this, () -> events.unseen(seen(), PAGE), PAGE);
    live = last.size() < PAGE;
    told.addAll(told(last));
    return new News.Changes(told, seen());
  }

  private News fromFeed() throws InterruptedException {
    var batch = mailbox.take(patience);
    if (batch.isEmpty()) {
      return mailbox.shut().<News>map(News.End::new).orElseGet(() -> new News.Quiet(seen()));
    }
    var told = told(batch.get().events());
    // Only now: what came late is in this batch or was in one before it.
    seen = seen().settled(batch.get().settled());
    return new News.Changes(told, seen());
  }

  private List<News.Told> told(List<Event> found) {
    var told = new ArrayList<News.Told>();
    for (var event : found) {
      if (seen().has(event.id())) continue;
      seen = seen().with(event.id());
      if (interest.covers(event)) told.add(new News.Told(event, seen()));
    }
    return told;
  }

  @Override
  public void close() {
    feed.leave(this);
    mailbox.close(News.Reason.SERVER_LEAVES);
  }
}
