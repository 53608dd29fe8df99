package org.rollcall.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.diagnosis.Findings;
import org.rollcall.diagnosis.JooqFindings;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Machines;
import org.rollcall.inventory.Room;
import org.rollcall.run.Attempts;
import org.rollcall.run.Incidents;
import org.rollcall.run.JooqAttempts;
import org.rollcall.run.JooqIncidents;
import org.rollcall.run.JooqLoginTurns;
import org.rollcall.run.JooqReadings;
import org.rollcall.run.JooqRuns;
import org.rollcall.run.JooqTargets;
import org.rollcall.run.LoginTurns;
import org.rollcall.run.Readings;
import org.rollcall.run.Runs;
import org.rollcall.run.Targets;

/** All stores over one database, as a contract wants them. */
public record Stores(
    Transactions transactions,
    Machines machines,
    Runs runs,
    Targets targets,
    Attempts attempts,
    Readings readings,
    Findings findings,
    Incidents incidents,
    LoginTurns turns) {
  private static final AtomicInteger NEXT = new AtomicInteger();

  public static Stores in(Database database) {
    return new Stores(
        database,
        new JooqMachines(database),
        new JooqRuns(database),
        new JooqTargets(database),
        new JooqAttempts(database),
        new JooqReadings(database),
        new JooqFindings(database),
        new JooqIncidents(database),
        new JooqLoginTurns(database));
  }

  /** So many machines that nobody has had before: contracts share their database. */
  public List<Machine> newMachines(int count) {
    return newMachines(null, count);
  }

  public List<Machine> newMachines(@Nullable Room room, int count) {
    return machines.upsert(
        IntStream.range(0, count)
            .mapToObj(_ -> "PC-" + NEXT.incrementAndGet())
            .map(name -> listing(name, room))
            .toList());
  }

  private static Listing listing(String name, @Nullable Room room) {
    return new Listing(
        new MachineName(name), Endpoint.at(new Hostname(name)), room, null, null, Map.of());
  }

  public Machine newMachine() {
    return newMachines(1).getFirst();
  }
}
