package org.rollcall.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How do the targets of a Run stand at the moment? Counted from their rows each time.
 *
 * @param open how many are in each state but ended
 * @param ended how many ended in each way
 */
public record Tally(Map<TargetState, Integer> open, Map<Outcome, Integer> ended) {
  public Tally {
    var states = new EnumMap<TargetState, Integer>(TargetState.class);
    states.putAll(open);
    open = Collections.unmodifiableMap(states);
    ended = Collections.unmodifiableMap(new LinkedHashMap<>(ended));
  }

  public int total() {
    return sum(open) + sum(ended);
  }

  public int in(TargetState state) {
    return state == TargetState.ENDED ? sum(ended) : open.getOrDefault(state, 0);
  }

  /** How many ended with this outcome's code, whatever its details. */
  public int endedAs(String code) {
    return sum(ended, outcome -> outcome.code().equals(code));
  }

  public int of(Outcome.Kind kind) {
    return sum(ended, outcome -> outcome.kind() == kind);
  }

  /** How many were home: the others say nothing about the run. */
  public int reached() {
    return of(Outcome.Kind.SUCCESS) + of(Outcome.Kind.HARM);
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int sum(Map<Outcome, Integer> counts, Predicate<Outcome> wanted) {
    return counts.entrySet().stream()
        .filter(count -> wanted.test(count.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
