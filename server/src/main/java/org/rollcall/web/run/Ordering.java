package org.rollcall.web.run;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Machines;
import org.rollcall.run.Order;
import org.rollcall.run.Run;
import org.rollcall.run.RunChange;
import org.rollcall.run.Runs;
import org.rollcall.run.Waves;
import org.rollcall.store.Transactions;
import org.rollcall.web.problem.Problem;

/** How does a request become a run? All of it is kept, or nothing. */
@Singleton
final class Ordering {
  private final Transactions transactions;
  private final Machines machines;
  private final Runs runs;
  private final ChosenCredentials credentials;
  private final WakeProspects prospects;
  private final InstantSource clock;

  Ordering(
      Transactions transactions,
      Machines machines,
      Runs runs,
      ChosenCredentials credentials,
      WakeProspects prospects,
      InstantSource clock) {
    this.transactions = transactions;
    this.machines = machines;
    this.runs = runs;
    this.credentials = credentials;
    this.prospects = prospects;
    this.clock = clock;
  }

  Run order(RunRequest request, String by) {
    var known = known(request);
    choices(request, listings(request, known), known);
    return transactions.together(
        () -> {
          var usual = request.terms().way().credential();
          return make(request, credentials.settled(take(request, known), usual), by);
        });
  }

  DryRunView describe(RunRequest request) {
    var known = known(request);
    var listings = listings(request, known);
    var choices = choices(request, listings, known);
    var left = listings.size();
    var waves = new ArrayList<Integer>();
    for (var size : request.terms().waves()) {
      if (left > 0) waves.add(Math.min(size, left));
      left -= Math.min(size, left);
    }
    if (left > 0) waves.add(left);
    var wakes = request.terms().wake().wakes();
    return DryRunView.of(request, waves, choices, wakes ? prospects.sleepers(listings) : List.of());
  }

  private Run make(RunRequest request, List<Machine> frozen, String by) {
    var order =
        new Order(request.plan(), request.terms(), request.reason(), by, request.deadline());
    var now = clock.instant();
    var run = runs.create(order, Waves.cut(frozen, request.terms().waves()), now);
    if (!request.starts()) return run;
    runs.apply(run.id(), new RunChange(RunChange.Kind.STARTED, by, now, null));
    return runs.byId(run.id()).orElseThrow();
  }

  /** The machines as stored, in the order of the request. */
  private List<Machine> take(RunRequest request, Map<MachineName, Machine> known) {
    var told = new ArrayList<Listing>();
    for (var asked : request.machines()) {
      if (asked instanceof AskedMachine.Told(var listing)) told.add(listing);
    }
    var taken = machines.upsert(told).iterator();
    return request.machines().stream()
        .map(
            asked ->
                switch (asked) {
                  case AskedMachine.Told _ -> taken.next();
                  case AskedMachine.Known(var name) -> Objects.requireNonNull(known.get(name));
                })
        .toList();
  }

  private Map<MachineName, Machine> known(RunRequest request) {
    return machines.named(request.machines().stream().map(AskedMachine::named).toList());
  }

  private static List<Listing> listings(RunRequest request, Map<MachineName, Machine> known) {
    var listings = new ArrayList<Listing>();
    for (var asked : request.machines()) {
      switch (asked) {
        case AskedMachine.Told(var listing) -> listings.add(listing);
        case AskedMachine.Known(var name) -> {
          var machine = known.get(name);
          if (machine == null) {
            throw Problem.field(
                at(listings.size()), "machine_unknown", Map.of("value", name.value()));
          }
          if (machine.isRetired()) {
            throw Problem.field(
                at(listings.size()), "machine_retired", Map.of("value", name.value()));
          }
          listings.add(machine.listing());
        }
      }
    }
    return listings;
  }

  private List<Choice> choices(
      RunRequest request, List<Listing> listings, Map<MachineName, Machine> known) {
    return credentials.of(listings, known, request.terms().way().credential());
  }

  private static String at(int index) {
    return "machines[" + index + "]";
  }
}
