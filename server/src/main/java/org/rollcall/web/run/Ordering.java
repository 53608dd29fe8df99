package org.rollcall.web.run;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.OperatorToken;
import org.rollcall.web.problem.Problem;

/** How does a request become a run? All of it is kept, or nothing. */
@Singleton
final class Ordering {
  private final Transactions transactions;
  private final Machines machines;
  private final Runs runs;
  private final Vault vault;
  private final WakeProspects prospects;
  private final InstantSource clock;

  Ordering(
      Transactions transactions,
      Machines machines,
      Runs runs,
      Vault vault,
      WakeProspects prospects,
      InstantSource clock) {
    this.transactions = transactions;
    this.machines = machines;
    this.runs = runs;
    this.vault = vault;
    this.prospects = prospects;
    this.clock = clock;
  }

  Run order(RunRequest request) {
    var listings = listings(request);
    checkCredentials(request, listings);
    return transactions.together(() -> make(request, take(request)));
  }

  DryRunView describe(RunRequest request) {
    var listings = listings(request);
    checkCredentials(request, listings);
    var left = listings.size();
    var waves = new ArrayList<Integer>();
    for (var size : request.terms().waves()) {
      if (left > 0) waves.add(Math.min(size, left));
      left -= Math.min(size, left);
    }
    if (left > 0) waves.add(left);
    var wakes = request.terms().wake().wakes();
    return DryRunView.of(
        request, waves, listings, wakes ? prospects.sleepers(listings) : List.of());
  }

  private Run make(RunRequest request, List<Machine> frozen) {
    var order =
        new Order(
            request.plan(),
            request.terms(),
            request.reason(),
            OperatorToken.OPERATOR,
            request.deadline());
    var now = clock.instant();
    var run = runs.create(order, Waves.cut(frozen, request.terms().waves()), now);
    if (!request.starts()) return run;
    runs.apply(run.id(), new RunChange(RunChange.Kind.STARTED, OperatorToken.OPERATOR, now, null));
    return runs.byId(run.id()).orElseThrow();
  }

  /** The machines as stored, in the order of the request. */
  private List<Machine> take(RunRequest request) {
    var told = new ArrayList<Listing>();
    for (var asked : request.machines()) {
      if (asked instanceof AskedMachine.Told(var listing)) told.add(listing);
    }
    var taken = machines.upsert(told).iterator();
    var known = known(request);
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
    return machines.named(
        request.machines().stream()
            .filter(AskedMachine.Known.class::isInstance)
            .map(AskedMachine::named)
            .toList());
  }

  private List<Listing> listings(RunRequest request) {
    var known = known(request);
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
          listings.add(machine.listing());
        }
      }
    }
    return listings;
  }

  private void checkCredentials(RunRequest request, List<Listing> listings) {
    var known = vault.list().stream().map(kept -> kept.name().value()).collect(Collectors.toSet());
    var usual = request.terms().way().credential();
    if (usual != null) check("credential", usual, known);
    for (var i = 0; i < listings.size(); i++) {
      @Nullable String own = listings.get(i).endpoint().credential();
      if (own != null) check(at(i) + ".credential", own, known);
      else if (usual == null) throw Problem.field("credential", "field_missing");
    }
  }

  private static void check(String field, String name, Set<String> known) {
    if (known.contains(name)) return;
    throw Problem.field(field, "credential_unknown", Map.of("value", name));
  }

  private static String at(int index) {
    return "machines[" + index + "]";
  }
}
