package org.rollcall.compliance.report;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What do the rows of a report add up to, as bars of a chart? */
public final class ChartTally {
  /** More bars than that nobody reads. */
  private static final int MOST_BARS = 24;

  private final Map<Object, Map<Word, Long>> bars = new LinkedHashMap<>();
  private final Set<Word> series = new LinkedHashSet<>();

  /** A bar, and how much of each series it holds, in their order. */
  public record Bar(Object label, List<Long> values) {
    long total() {
      return values.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** The whole chart; bars that were too many are added up in the last one. */
  public record Chart(List<Word> series, List<Bar> bars) {}

  /** Adds to a bar: a text, a day or a {@link Word}; null is one, too. */
  void add(@Nullable Object label, Word part, long count) {
    if (count == 0) return;
    series.add(part);
    var bar = label == null ? new Word("chart.", "none") : label;
    bars.computeIfAbsent(bar, _ -> new LinkedHashMap<>()).merge(part, count, Long::sum);
  }

  public Chart chart() {
    var parts = List.copyOf(series);
    var all = new ArrayList<Bar>();
    bars.forEach(
        (label, counts) ->
            all.add(new Bar(label, parts.stream().map(p -> counts.getOrDefault(p, 0L)).toList())));
    if (all.size() <= MOST_BARS) return new Chart(parts, all);
    var largest =
        all.stream().sorted(comparingLong(Bar::total).reversed()).limit(MOST_BARS).toList();
    var kept = new ArrayList<>(all.stream().filter(largest::contains).toList());
    var rest = all.stream().filter(bar -> !largest.contains(bar)).toList();
    kept.add(new Bar(new Word("chart.", "others"), sums(rest, parts.size())));
    return new Chart(parts, kept);
  }

  private static List<Long> sums(List<Bar> bars, int size) {
    var sums = new ArrayList<Long>();
    for (var i = 0; i < size; i++) {
      var at = i;
      sums.add(bars.stream().mapToLong(bar -> bar.values().get(at)).sum());
    }
    return sums;
  }
}
