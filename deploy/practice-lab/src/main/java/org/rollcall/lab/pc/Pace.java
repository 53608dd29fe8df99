package org.rollcall.lab.pc;

import org.jspecify.annotations.Nullable;
import org.rollcall.lab.scenario.PcSpec.BehaviourSpec;

/** How long does a step take on this PC? What its scenario says, until somebody says otherwise. */
public final class Pace {
  private final BehaviourSpec behaviour;
  private volatile @Nullable Double seconds;

  public Pace(BehaviourSpec behaviour) {
    this.behaviour = behaviour;
  }

  /** From here on every step takes this long. */
  public void all(double newSeconds) {
    seconds = newSeconds;
  }

  public double seconds(String step) {
    var told = seconds;
    return told == null ? behaviour.delay(step) : told;
  }
}
