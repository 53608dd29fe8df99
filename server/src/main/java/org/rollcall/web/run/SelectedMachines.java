package org.rollcall.web.run;

import jakarta.inject.Singleton;
import java.util.List;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.web.inventory.AskedSelector;

/** Which machines does the selector of a run mean? Those that are retired never. */
@Singleton
final class SelectedMachines {
  private final MachineSearch search;
  private final AskedSelector asked;

  SelectedMachines(MachineSearch search, AskedSelector asked) {
    this.search = search;
    this.asked = asked;
  }

  List<MachineName> named(String selector) {
    return asked.with(
        "selector",
        selector,
        meant ->
            search.machines(meant, asked.here()).stream()
                .filter(machine -> !machine.isRetired())
                .map(Machine::name)
                .toList());
  }
}
