package org.rollcall.inventory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.search.Figures.Figure;
import org.rollcall.inventory.search.Figures.Overview;
import org.rollcall.inventory.selector.Stretch;

class KeptFiguresTest {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final Stretch.Here NOON =
      new Stretch.Here(Instant.parse("2026-11-02T04:00:00Z"), TAIPEI);

  private final AtomicInteger counts = new AtomicInteger();
  private final AtomicInteger told = new AtomicInteger();
  private final KeptFigures figures = new KeptFigures(this::count, told::get);

  private Overview count(Stretch.Here here) {
    var machines = new Figure(List.of(), counts.incrementAndGet(), "");
    return new Overview(machines, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private int counted(Stretch.Here here) {
    return figures.overview(here).machines().machines();
  }

  private static Stretch.Here after(Duration pause) {
    return new Stretch.Here(NOON.now().plus(pause), TAIPEI);
  }

  @Test
  void nothing_is_counted_twice_while_nothing_is_told() {
    assertThat(List.of(counted(NOON), counted(NOON), counted(after(Duration.ofSeconds(29)))))
        .containsOnly(1);
  }

  @Test
  void whatever_is_told_is_counted_at_once() {
    counted(NOON);
    told.incrementAndGet();

    assertThat(counted(NOON)).isEqualTo(2);
  }

  @Test
  void what_lapses_by_itself_is_seen_within_half_a_minute() {
    counted(NOON);

    assertThat(counted(after(Duration.ofSeconds(30)))).isEqualTo(2);
  }

  @Test
  void another_zone_has_other_weeks() {
    counted(NOON);

    assertThat(counted(new Stretch.Here(NOON.now(), ZoneId.of("Europe/Berlin")))).isEqualTo(2);
  }

  @Test
  void who_asks_while_somebody_counts_hears_of_what_changed_after_that_count_began()
      throws Exception {
    var counting = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var slow =
        new KeptFigures(
            here -> {
              counting.countDown();
              await(go);
              return count(here);
            },
            told::get);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> slow.overview(NOON).machines().machines());
      counting.await();
      told.incrementAndGet();
      var second = threads.submit(() -> slow.overview(NOON).machines().machines());
      go.countDown();

      assertThat(first.get()).isEqualTo(1);
      assertThat(second.get()).isEqualTo(2);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
