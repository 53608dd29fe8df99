package org.rollcall.schedule.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** From when to when, the end not belonging to it? */
public record Span(Instant from, Instant to) {
  public Span {
    if (!to.isAfter(from)) throw new IllegalArgumentException("a span ends after it begins");
  }

  public boolean overlaps(Span other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** What of the spans is left without these, in order; what touches becomes one. */
  static List<Span> without(List<Span> spans, List<Span> taken) {
    var left = merged(spans);
    for (var one : taken) {
      left = left.stream().flatMap(span -> span.without(one).stream()).toList();
    }
    return left;
  }

  private List<Span> without(Span other) {
    if (!overlaps(other)) return List.of(this);
    var left = new ArrayList<Span>();
    if (from.isBefore(other.from)) left.add(new Span(from, other.from));
    if (other.to.isBefore(to)) left.add(new Span(other.to, to));
    return left;
  }

  private static List<Span> merged(List<Span> spans) {
    var merged = new ArrayList<Span>();
    for (var span : spans.stream().sorted(java.util.Comparator.comparing(Span::from)).toList()) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || span.from.isAfter(last.to)) {
        merged.add(span);
      } else if (span.to.isAfter(last.to)) {
        merged.set(merged.size() - 1, new Span(last.from, span.to));
      }
    }
    return merged;
  }
}
