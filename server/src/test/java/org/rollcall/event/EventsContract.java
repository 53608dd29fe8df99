package org.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rollcall.store.Database;

/** What those who watch hear, whichever database keeps the events. */
interface EventsContract {
  Interest ALL = new Interest(null, Set.of());

  /** A store in which nothing has happened yet. */
  Database empty();

  /** A second node over the same store. */
  Database beside(Database first);

  private static Feed feed(Database database) {
    return new Feed(new JooqEvents(database), 10, Duration.ofMillis(300));
  }

  private static void happens(Database database, long run) {
    var _ =
        database.call(
            sql -> {
              JooqNews.ofRun(sql, run, "changed", null);
              return true;
            });
  }

  /** Listens until that run was told of. */
  private static List<Event> until(long run, Watcher watcher) throws InterruptedException {
    var heard = new ArrayList<Event>();
    while (true) {
      switch (watcher.next()) {
        case News.Changes(var told, _) -> told.forEach(one -> heard.add(one.event()));
        case News.Quiet _ -> {}
        case News.Resync _ -> throw new AssertionError("told to read anew");
        case News.End(var why) -> throw new AssertionError("ended: " + why);
      }
      if (heard.stream().anyMatch(event -> event.run() != null && event.run() == run)) return heard;
    }
  }

  private static List<Long> runs(List<Event> heard) {
    return heard.stream().map(Event::run).toList();
  }

  private static Watcher watch(Feed feed, Optional<Cursor> seen) throws InterruptedException {
    var watcher = feed.admit(ALL, seen).orElseThrow();
    assertThat(watcher.next()).isInstanceOf(News.Quiet.class);
    return watcher;
  }

  @Test
  default void who_begins_to_watch_hears_what_comes_from_then_on() throws Exception {
    try (var database = empty();
        var feed = feed(database)) {
      happens(database, 1);
      var watcher = watch(feed, Optional.empty());
      happens(database, 2);
      happens(database, 3);

      assertThat(runs(until(3, watcher))).containsExactly(2L, 3L);
    }
  }

  @Test
  default void of_two_transactions_that_end_in_another_order_neither_is_missed_nor_told_twice()
      throws Exception {
    try (var database = empty();
        var feed = feed(database);
        var threads = Executors.newFixedThreadPool(2)) {
      var watcher = watch(feed, Optional.empty());
      var first = new Held(database, threads, 1);
      var second = new Held(database, threads, 2);
      happens(database, 3);

      var heard = until(3, watcher);
      var midway = watcher.seen();
      second.end();
      heard.addAll(until(2, watcher));
      first.end();
      heard.addAll(until(1, watcher));
      happens(database, 4);
      heard.addAll(until(4, watcher));

      assertThat(runs(heard)).containsExactly(3L, 2L, 1L, 4L);

      // Whoever was cut off in between hears the rest, wherever it comes back to.
      try (var other = beside(database);
          var elsewhere = feed(other)) {
        var back = watch(elsewhere, Cursor.parse(midway.toString()));
        assertThat(runs(until(4, back))).containsExactly(1L, 2L, 4L);
      }
    }
  }

  @Test
  default void who_begins_while_a_transaction_is_open_hears_of_it_when_it_ends() throws Exception {
    try (var database = empty();
        var feed = feed(database);
        var threads = Executors.newFixedThreadPool(1)) {
      happens(database, 1);
      var held = new Held(database, threads, 2);
      happens(database, 3);
      var watcher = watch(feed, Optional.empty());
      held.end();

      assertThat(runs(until(2, watcher))).containsExactly(2L);
    }
  }

  @Test
  default void what_was_rolled_back_is_not_told() throws Exception {
    try (var database = empty();
        var feed = feed(database)) {
      var watcher = watch(feed, Optional.empty());
      assertThatThrownBy(
              () ->
                  database.together(
                      () -> {
                        happens(database, 1);
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
      happens(database, 2);

      assertThat(runs(until(2, watcher))).containsExactly(2L);
    }
  }

  @Test
  default void a_long_absence_is_caught_up_with_in_order_while_more_goes_on() throws Exception {
    try (var database = empty();
        var feed = feed(database);
        var threads = Executors.newFixedThreadPool(1)) {
      happens(database, 1);
      var watcher = watch(feed, Optional.of(new JooqEvents(database).now()));
      watcher.close();
      for (var run = 2; run <= 1_700; run++) happens(database, run);
      var more =
          threads.submit(
              () -> {
                for (var run = 1_701; run <= 2_200; run++) happens(database, run);
              });

      var heard = until(2_200, watch(feed, Cursor.parse(watcher.seen().toString())));

      more.get();
      assertThat(runs(heard)).hasSize(2_199).doesNotHaveDuplicates().contains(2L, 1_700L, 1_701L);
    }
  }

  @Test
  default void what_is_older_than_a_day_is_forgotten_and_who_missed_it_reads_anew()
      throws Exception {
    try (var database = empty();
        var feed = feed(database)) {
      happens(database, 1);
      var early = new JooqEvents(database).now();
      for (var run = 2; run <= 5; run++) happens(database, run);
      var late = new JooqEvents(database).now();
      happens(database, 6);
      var _ =
          database.call(
              sql ->
                  sql.execute(
                      "update event set at = timestamp with time zone '2020-01-01 00:00:00Z'"
                          + " where run_id < 6"));

      assertThat(new JooqEvents(database).sweep()).isEqualTo(5);

      assertThat(feed.admit(ALL, Optional.of(early)).orElseThrow().next())
          .isInstanceOf(News.Resync.class);
      assertThat(runs(until(6, watch(feed, Optional.of(late))))).containsExactly(6L);
      assertThat(new JooqEvents(database).sweep()).isZero();
    }
  }

  @Test
  default void who_does_not_keep_up_is_let_go_and_hears_all_of_it_on_coming_back()
      throws Exception {
    try (var database = empty();
        var feed = feed(database)) {
      var slow = watch(feed, Optional.empty());
      happens(database, 1);
      until(1, slow);
      var left = slow.seen();
      var quick = watch(feed, Optional.empty());
      var _ =
          database.call(
              sql -> {
                for (var run = 2; run <= 6_000; run++) JooqNews.ofRun(sql, run, "changed", null);
                return true;
              });
      assertThat(until(6_000, quick)).hasSizeGreaterThanOrEqualTo(5_999);
      happens(database, 6_001);
      until(6_001, quick);

      assertThat(slow.next()).isEqualTo(new News.End(News.Reason.TOO_SLOW));
      assertThat(runs(until(6_001, watch(feed, Optional.of(left)))))
          .hasSize(6_000)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  @SuppressWarnings("try") // closing it early is what this is about
  default void there_are_only_so_many_places_and_who_leaves_makes_room() throws Exception {
    try (var database = empty();
        var feed = new Feed(new JooqEvents(database), 2)) {
      var first = feed.admit(ALL, Optional.empty()).orElseThrow();
      assertThat(feed.admit(ALL, Optional.empty())).isPresent();
      assertThat(feed.admit(ALL, Optional.empty())).isEmpty();
      first.close();

      assertThat(feed.admit(ALL, Optional.empty())).isPresent();
      feed.close();
      assertThat(first.next()).isInstanceOf(News.End.class);
      assertThat(feed.admit(ALL, Optional.empty())).isEmpty();
    }
  }

  /** An event whose transaction ends only when it is told to. */
  final class Held {
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final Future<Boolean> ended;

    Held(Database database, ExecutorService threads, long run) throws InterruptedException {
      var written = new CountDownLatch(1);
      ended =
          threads.submit(
              () ->
                  database.together(
                      () -> {
                        happens(database, run);
                        written.countDown();
                        return await();
                      }));
      written.await();
    }

    private boolean await() {
      try {
        mayEnd.await();
        return true;
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    void end() throws Exception {
      mayEnd.countDown();
      assertThat(ended.get()).isTrue();
    }
  }
}
