package org.rollcall.lab.pc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollcall.lab.scenario.PcSpec.FaultSpec;

/** What goes wrong next? A fault that is to happen so many times is over after that. */
public final class Mishaps {
  private final List<FaultSpec> planned;
  private final Map<FaultSpec, Integer> happened = new HashMap<>();
  private final AtomicInteger all = new AtomicInteger();

  public Mishaps(List<FaultSpec> planned) {
    this.planned = planned;
  }

  /** The fault that happens at this point, and is counted as having happened. */
  public Optional<FaultSpec> next(String at, String step) {
    var found =
        planned.stream()
            .filter(f -> f.at().equals(at))
            .filter(f -> f.step() == null || f.step().equals(step))
            .filter(f -> f.times() == 0 || happened.getOrDefault(f, 0) < f.times())
            .findFirst();
    found.ifPresent(this::note);
    return found;
  }

  private void note(FaultSpec fault) {
    happened.merge(fault, 1, Integer::sum);
    all.incrementAndGet();
  }

  /** How many have happened so far; asked from any thread. */
  public int happened() {
    return all.get();
  }
}
