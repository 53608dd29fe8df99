package org.rollcall.inventory.search;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.selector.Stretch;

/**
 * What does the fleet add up to, for everybody who looks? Counted again only when something was
 * told of since, or when time alone may have changed it; by one of those who ask, for all of them.
 */
public final class KeptFigures implements Figures {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Figures counted;
  private final Supplier<?> told;
  private final ReentrantLock counting = new ReentrantLock();
  private @Nullable Kept kept;

  private record Kept(Overview overview, Object told, Stretch.Here here, long nanos) {}

  /**
   * What is counted is kept.
   *
   * @param told where whoever has heard of every change stands now
   */
  public KeptFigures(Figures counted, Supplier<?> told) {
    this.counted = counted;
    this.told = told;
  }

  @Override
  public Overview overview(Stretch.Here here) {
    var asked = System.nanoTime();
    counting.lock();
    try {
      var last = kept;
      if (last != null && isGood(last, here, asked)) return last.overview();
      var nanos = System.nanoTime();
      // Asked before the count, so that what comes in between makes the count an old one.
      var now = told.get();
      var overview = counted.overview(here);
      kept = new Kept(overview, now, here, nanos);
      return overview;
    } finally {
      counting.unlock();
    }
  }

  /** Who waited while another one's count began need not count again. */
  private boolean isGood(Kept last, Stretch.Here here, long asked) {
    if (!last.here().zone().equals(here.zone())) return false;
    if (last.nanos() - asked >= 0) return true;
    var age = Duration.between(last.here().now(), here.now());
    return !age.isNegative() && age.compareTo(LONGEST) < 0 && last.told().equals(told.get());
  }
}
