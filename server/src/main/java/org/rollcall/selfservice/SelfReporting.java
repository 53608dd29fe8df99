package org.rollcall.selfservice;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Reading;
import org.rollcall.activation.kit.KitResult;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Machines;
import org.rollcall.run.Observation;
import org.rollcall.run.ProductReading;
import org.rollcall.run.Readings;
import org.rollcall.store.Transactions;

/**
 * What becomes of the result that a user sends? Anybody can claim anything, so that it is taken for
 * a PC that no one else speaks for, and never for one that we visit or that a list names.
 */
public final class SelfReporting {
  private final Transactions transactions;
  private final SelfReports reports;
  private final Machines machines;
  private final Readings readings;

  public SelfReporting(
      Transactions transactions, SelfReports reports, Machines machines, Readings readings) {
    this.transactions = transactions;
    this.reports = reports;
    this.machines = machines;
    this.readings = readings;
  }

  /**
   * Takes what was sent; empty where it is no result of the kit.
   *
   * @param contact how the sender wants to be known
   * @param address from where it came
   */
  public Optional<Taken> take(String text, @Nullable String contact, String address, Instant at) {
    return KitResult.of(text)
        .map(result -> transactions.together(() -> take(result, contact, address, at)));
  }

  /** What was taken: the report, and what was read in it. */
  public record Taken(SelfReport report, KitResult result) {}

  private Taken take(KitResult result, @Nullable String contact, String address, Instant at) {
    var name = new MachineName(result.computer());
    var known = machines.byName(name);
    var made = known.isEmpty();
    var machine =
        made ? Optional.of(newMachine(name)) : known.filter(one -> reports.made(one.id()));
    var id = machine.map(Machine::id).orElse(null);
    var sent = new SelfReport(0, result.computer(), id, contact, address, at);
    var report = reports.keep(new SelfReports.Sent(sent, made, result.text()));
    if (id != null) keepReadings(id, report, result, at);
    return new Taken(report, result);
  }

  private Machine newMachine(MachineName name) {
    return machines.upsert(List.of(Listing.of(name, new Hostname(name.value())))).getFirst();
  }

  private void keepReadings(long machine, SelfReport report, KitResult result, Instant at) {
    var observations =
        latestOfEach(result.reading().readings()).stream()
            .map(reading -> new Observation(reading, at, null, null))
            .toList();
    var products =
        readings.record(machine, null, observations).stream().map(ProductReading::product).toList();
    reports.claim(report, products);
    machines.seen(machine, at);
  }

  /** The text shows a product once for each step; how it stood in the end counts. */
  private static List<Reading> latestOfEach(List<Reading> readings) {
    var latest = new LinkedHashMap<List<@Nullable String>, Reading>();
    for (var reading : readings) {
      if (reading.state() == null) continue;
      latest.put(Arrays.asList(reading.licenseName(), reading.partialKey()), reading);
    }
    return List.copyOf(latest.values());
  }
}
