package org.rollcall.run.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.step.ProductKey;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Room;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.run.Doorway;
import org.rollcall.run.FrozenMachine;
import org.rollcall.run.Keyring;
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
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Login;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wake.WakeSender;
import org.rollcall.transport.wake.WakeSetting;
import org.rollcall.transport.wsman.WsmanHosts;

/** A room of the practice lab, a store, and an engine that looks after both. */
final class RoomUnderTest implements AutoCloseable, Visiting, Doorway.Ways {
  private static final Duration AT_MOST = Duration.ofMinutes(2);

  private final Database database =
      Database.open(StoreLocation.memory("room-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  private final WsmanHosts wsman = new WsmanHosts(InstantSource.system());
  private final String password;
  private final Engine engine;
  final Stores stores = Stores.in(database);
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
    lab = PracticeLab.start(ScenarioFile.load(scenario, pcs), options);
    password = wrong == null ? lab.password() : wrong;
    var setting =
        new EngineSetting(
            EngineSetting.Node.starting("room", "test"),
            50,
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            new Retry(Duration.ofSeconds(1), 4),
            null);
    engine = new Engine(database, setting, this, Meter.NONE, InstantSource.system());
    engine.start();
  }

  Run start(Terms terms) {
    return start(terms, terms.catchesUp() ? Instant.now().plus(Duration.ofHours(1)) : null);
  }

  Run start(Terms terms, @Nullable Instant deadline) {
    var listings = lab.pcs().stream().map(RoomUnderTest::listing).toList();
    var plan = Plan.of(Map.of(Application.OFFICE, kms, Application.WINDOWS, kms));
    var order = new Order(plan, terms, "test", "test", deadline);
    var machines = stores.machines().upsert(listings);
    var first = terms.waves().isEmpty() ? machines.size() : terms.waves().getFirst();
    var waves =
        first == machines.size()
            ? List.of(machines)
            : List.of(machines.subList(0, first), machines.subList(first, machines.size()));
    var run = stores.runs().create(order, waves, Instant.now());
    change(run, RunChange.Kind.STARTED);
    return run;
  }

  private static Listing listing(SimulatedPc pc) {
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
  public Doorway.Ways ways(Run run) {
    return this;
  }

  @Override
  public Map<String, ProductKey> keys(Run run) {
    return Map.of();
  }

  @Override
  public RemoteHosts hosts() {
    return wsman;
  }

  @Override
  public Doorway.Reachability reachability() {
    return wsman::obstacle;
  }

  @Override
  public Optional<Waking> waking() {
    var setting =
        WakeSetting.USUAL
            .withPorts(List.of(lab.wakePort()))
            .withPauses(Duration.ofMillis(50), Duration.ofMillis(1));
    return Optional.of(new Waking(new WakeSender(setting), host -> wsman.addressOf(host.value())));
  }

  @Override
  public Endpoint endpoint(FrozenMachine machine) {
    var port = Objects.requireNonNull(machine.endpoint().port());
    var trust = new Trust.PublicAuthorities();
    return new Endpoint(machine.endpoint().address().value(), port, Scheme.WINRM, trust);
  }

  @Override
  public Keyring.Credential credential(FrozenMachine machine) {
    return new Keyring.Credential("lab", new Login.Password(lab.account(), Secret.of(password)));
  }

  @Override
  public void close() {
    engine.close();
    database.close();
    lab.close();
  }
}
