package org.rollcall.lab.pc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.lab.scenario.PcSpec.FaultSpec;

/** What goes wrong next? A fault that is to happen so many times is over after that. */
public final class Mishaps {
  private final List<FaultSpec> planned;
  private final Map<FaultSpec, Integer> happened = new HashMap<>();

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
    found.ifPresent(fault -> happened.merge(fault, 1, Integer::sum));
    return found;
  }
}
