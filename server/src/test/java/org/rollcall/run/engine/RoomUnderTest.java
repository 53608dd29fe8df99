package org.rollcall.run.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Room;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.run.Order;
import org.rollcall.run.Plan;
import org.rollcall.run.Retry;
import org.rollcall.run.Run;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunState;
import org.rollcall.run.Terms;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.store.Stores;
import org.rollcall.transport.wsman.WsmanHosts;

/** A room of the practice lab, a store, and an engine that looks after both. */
final class RoomUnderTest implements AutoCloseable {
  private static final Duration AT_MOST = Duration.ofMinutes(2);

  private final Database database;
  private final boolean owned;
  private final Visiting visits;
  private Engine engine;
  final Stores stores;
  final PracticeLab lab;
  KmsAddress kms = new KmsAddress("kms19.example.edu.tw", 1688);

  RoomUnderTest(String scenario, int pcs) {
    this(scenario, pcs, null);
  }

  /**
   * @param wrong a password that the PCs refuse; null for the right one
   */
  RoomUnderTest(String scenario, int pcs, @Nullable String wrong) {
    this(scenario, pcs, wrong, LabOptions.anyPorts());
  }

  RoomUnderTest(String scenario, int pcs, @Nullable String wrong, LabOptions options) {
    this(ScenarioFile.load(scenario, pcs), wrong, options, fresh(), true);
  }

  /** Over a store that outlives it, as when a server starts again or a room is imaged anew. */
  RoomUnderTest(Scenario scenario, Database database) {
    this(scenario, null, LabOptions.anyPorts(), database, false);
  }

  private RoomUnderTest(
      Scenario scenario,
      @Nullable String wrong,
      LabOptions options,
      Database database,
      boolean owned) {
    this.database = database;
    this.owned = owned;
    this.stores = Stores.in(database);
    lab = PracticeLab.start(scenario, options);
    var password = wrong == null ? lab.password() : wrong;
    visits = new LabVisits(lab, new WsmanHosts(InstantSource.system()), password);
    engine = startedEngine();
  }

  private Engine startedEngine() {
    var setting =
        new EngineSetting(
            EngineSetting.Node.starting("room", "test"),
            50,
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            new Retry(Duration.ofSeconds(1), 4),
            null);
    var started = new Engine(database, setting, visits, Meter.NONE, InstantSource.system());
    started.start();
    return started;
  }

  /** As when a server is stopped in the middle of whatever it does. */
  void stopServer() {
    engine.close();
  }

  /** Another server comes after the one that was stopped. */
  void startServer() {
    engine = startedEngine();
  }

  void nudge() {
    engine.nudge();
  }

  int inHand() {
    return engine.status().inHand();
  }

  private static Database fresh() {
    return Database.open(StoreLocation.memory("room-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  }

  Database database() {
    return database;
  }

  Run start(Terms terms) {
    return start(terms, terms.catchesUp() ? Instant.now().plus(Duration.ofHours(1)) : null);
  }

  Run start(Terms terms, @Nullable Instant deadline) {
    return start(plan(), terms, deadline);
  }

  /** To activate everything against the room's KMS host. */
  Plan plan() {
    return Plan.of(Map.of(Application.OFFICE, kms, Application.WINDOWS, kms));
  }

  /** The PCs of the room, as they can be visited now. */
  List<Machine> machines() {
    return stores.machines().upsert(lab.pcs().stream().map(RoomUnderTest::listing).toList());
  }

  Run start(Plan plan, Terms terms, @Nullable Instant deadline) {
    var order = new Order(plan, terms, "test", "test", deadline);
    var machines = machines();
    var first = terms.waves().isEmpty() ? machines.size() : terms.waves().getFirst();
    var waves =
        first == machines.size()
            ? List.of(machines)
            : List.of(machines.subList(0, first), machines.subList(first, machines.size()));
    var run = stores.runs().create(order, waves, Instant.now());
    change(run, RunChange.Kind.STARTED);
    return run;
  }

  static Listing listing(SimulatedPc pc) {
    var room = pc.spec().place().room();
    return new Listing(
        new MachineName(pc.name()),
        new org.rollcall.inventory.Endpoint(new Hostname(pc.address()), pc.port(), null, null),
        room.isEmpty() ? null : new Room(room),
        new MacAddress(pc.mac()),
        null,
        Map.of());
  }

  void change(Run run, RunChange.Kind kind) {
    stores.runs().apply(run.id(), new RunChange(kind, "test", Instant.now(), null));
    engine.nudge();
  }

  Run await(Run run, RunState state) {
    org.awaitility.Awaitility.await()
        .atMost(AT_MOST)
        .until(() -> now(run).state() == state && engine.status().inHand() == 0);
    return now(run);
  }

  Run now(Run run) {
    return stores.runs().byId(run.id()).orElseThrow();
  }

  @Override
  public void close() {
    engine.close();
    if (owned) database.close();
    lab.close();
  }
}
