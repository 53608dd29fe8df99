package org.rollcall.web.inventory;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.Doubles;
import org.rollcall.inventory.LifeCycle;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Machines;
import org.rollcall.inventory.NameTaken;
import org.rollcall.inventory.Upkeep;
import org.rollcall.run.Targets;
import org.rollcall.store.Transactions;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** How are machines changed by hand? With the record of it, and with what follows for runs. */
@Singleton
final class MachineEdits {
  private final Transactions transactions;
  private final Machines machines;
  private final Targets targets;
  private final Doubles doubles;
  private final Audit audit;
  private final InstantSource clock;

  MachineEdits(
      Transactions transactions,
      Machines machines,
      Targets targets,
      Doubles doubles,
      Audit audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.machines = machines;
    this.targets = targets;
    this.doubles = doubles;
    this.audit = audit;
    this.clock = clock;
  }

  Machine add(Listing listing, String by) {
    return transactions.together(
        () -> {
          if (machines.byName(listing.name()).isPresent()) throw taken(listing.name().value());
          var added = machines.upsert(List.of(listing)).getFirst();
          record(by, "machine_added", "machine/" + added.id(), listing.name().value());
          return added;
        });
  }

  /** Changes one machine, unless somebody else did so meanwhile. */
  void edit(Machine edited, String by) {
    try {
      transactions.together(
          () -> {
            keep(edited);
            record(by, "machine_edited", "machine/" + edited.id(), edited.name().value());
            return true;
          });
    } catch (NameTaken _) {
      throw taken(edited.name().value());
    }
  }

  /** Changes all of these, or none. */
  void edit(List<Machine> edited, String selector, String by) {
    transactions.together(
        () -> {
          edited.forEach(this::keep);
          record(by, "machines_edited", "selector/" + selector, edited.size() + "");
          return true;
        });
  }

  /** Makes two rows of one PC one: the other one's history is the kept one's, and it is retired. */
  void merge(Machine kept, Machine other, String by) {
    transactions.together(
        () -> {
          var now = clock.instant();
          doubles.merge(kept.id(), other.id(), now);
          var upkeep = other.upkeep();
          keep(
              new Machine(
                  other.id(),
                  other.listing(),
                  new Upkeep(LifeCycle.RETIRED, upkeep.version(), upkeep.seenAt())));
          var details = Map.of("kept", kept.name().value(), "other", other.name().value());
          audit.record(new Deed(by, "machines_merged", "machine/" + kept.id(), details, now));
          return true;
        });
  }

  private void keep(Machine edited) {
    if (!machines.edit(edited)) {
      throw Edition.changedMeanwhile();
    }
    if (edited.isRetired()) targets.retire(edited.id(), clock.instant());
  }

  private void record(String by, String code, String on, String what) {
    var most = Math.min(on.length(), 200);
    audit.record(new Deed(by, code, on.substring(0, most), Map.of("what", what), clock.instant()));
  }

  private static Problem taken(String name) {
    return Problem.conflict("name_taken", Map.of("value", name));
  }

  /** Those of the machines that the edit changes, as it wants them. */
  static List<Machine> changed(List<Machine> before, AskedEdit edit) {
    var changed = new ArrayList<Machine>();
    for (var machine : before) {
      var edited = edit.overOneOfMany(machine);
      if (!edited.equals(machine)) changed.add(edited);
    }
    return changed;
  }
}
