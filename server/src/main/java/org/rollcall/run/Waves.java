package org.rollcall.run;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.inventory.Machine;

/** Which machines go first? */
public final class Waves {
  private Waves() {}

  /** The machines in waves of these sizes, in their order; whatever is left over is one more. */
  public static List<List<Machine>> cut(List<Machine> machines, List<Integer> sizes) {
    var waves = new ArrayList<List<Machine>>();
    var from = 0;
    for (var size : sizes) {
      var to = Math.min(machines.size(), from + size);
      if (to > from) waves.add(machines.subList(from, to));
      from = to;
    }
    if (from < machines.size()) waves.add(machines.subList(from, machines.size()));
    return waves;
  }
}
