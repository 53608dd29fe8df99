package org.rollcall.web.run;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.access.Caller;
import org.rollcall.access.GroupMembers;
import org.rollcall.access.Reach;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Machines;
import org.rollcall.run.RunPages;
import org.rollcall.web.problem.Problem;

/** May the caller start and steer runs on these machines? */
@Singleton
final class Operable {
  private final GroupMembers members;
  private final Machines machines;
  private final RunPages pages;

  Operable(GroupMembers members, Machines machines, RunPages pages) {
    this.members = members;
    this.machines = machines;
    this.pages = pages;
  }

  /** Who works on given groups brings no machines of their own, and changes none by the way. */
  void check(Caller caller, List<AskedMachine> asked) {
    if (!(caller.reach() instanceof Reach.Groups(var groups))) return;
    var known = machines.named(asked.stream().map(AskedMachine::named).toList());
    var theirs = members.machines(groups);
    for (var one : asked) {
      var machine = known.get(one.named());
      if (machine == null || !theirs.contains(machine.id()) || changes(one, machine)) {
        throw refused(one.named().value());
      }
    }
  }

  private static boolean changes(AskedMachine asked, Machine machine) {
    return switch (asked) {
      case AskedMachine.Told(var listing) -> !listing.equals(machine.listing());
      case AskedMachine.Known _ -> false;
    };
  }

  void check(Caller caller, long run) {
    if (!(caller.reach() instanceof Reach.Groups(var groups))) return;
    Set<Long> theirs = members.machines(groups);
    for (var machine : pages.machines(run, RunPages.Filter.ANY)) {
      if (theirs.contains(machine)) continue;
      throw refused(machines.byId(machine).map(known -> known.name().value()).orElse("?"));
    }
  }

  private static Problem refused(String machine) {
    return new Problem(HttpStatus.FORBIDDEN, "machine_not_given", null, Map.of("value", machine));
  }
}
