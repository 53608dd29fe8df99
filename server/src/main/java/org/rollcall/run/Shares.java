package org.rollcall.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * How many of the free places does each run get? The run that has the least in hand comes first, so
 * that a classroom starts at once though a campus is under way.
 *
 * @param places how many machines the site may have in hand altogether
 */
record Shares(int places) {
  /** A tenth of the site's places stays free for whoever comes next. */
  private static final int RESERVE = 10;

  /**
   * How does a run stand?
   *
   * @param inHand how many of its machines are being visited
   * @param atOnce how many may be
   */
  record Claimant(long run, int inHand, int atOnce) {}

  /** How many places each run gets out of so many that are free. */
  Map<Long, Integer> of(int free, List<Claimant> claimants) {
    var taken = claimants.stream().mapToInt(Claimant::inHand).sum();
    var left = Math.min(free, places - taken);
    var hungry =
        new PriorityQueue<>(
            Comparator.comparingInt(Claimant::inHand).thenComparingLong(Claimant::run));
    hungry.addAll(claimants);
    var shares = new HashMap<Long, Integer>();
    while (left > 0 && !hungry.isEmpty()) {
      var next = hungry.remove();
      if (next.inHand() >= Math.min(next.atOnce(), mostForOne())) continue;
      shares.merge(next.run(), 1, Integer::sum);
      hungry.add(new Claimant(next.run(), next.inHand() + 1, next.atOnce()));
      left--;
    }
    return shares;
  }

  private int mostForOne() {
    return Math.max(1, places - places / RESERVE);
  }
}
