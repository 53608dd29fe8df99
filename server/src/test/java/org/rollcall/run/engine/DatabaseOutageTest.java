package org.rollcall.run.engine;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MachineName;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.pc.CommandLog;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.run.Attempt;
import org.rollcall.run.Order;
import org.rollcall.run.Outcome;
import org.rollcall.run.Plan;
import org.rollcall.run.Retry;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunState;
import org.rollcall.run.Terms;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.store.Stores;
import org.rollcall.transport.wsman.WsmanHosts;

/** The database goes away in the middle of a run, and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseOutageTest {
  private static final double STEP_SECONDS = 1;
  private static final int PCS = 12;
  private static final int AT_ONCE = 6;

  /** Only a run that hangs takes so long, however slow the machine. */
  private static final Duration AT_MOST = Duration.ofMinutes(4);

  private static final KmsAddress KMS = new KmsAddress("kms19.example.edu.tw", 1688);

  private final EmbeddedPostgres server;
  private final WsmanHosts hosts = new WsmanHosts(InstantSource.system());

  /** Speaks to PostgreSQL directly, and sees what is recorded whatever the engine can reach. */
  private final Database witness;

  private final Stores stores;
  private CutLine line;
  private PracticeLab lab;
  private Database database;

  DatabaseOutageTest() throws IOException {
    server = EmbeddedPostgres.start();
    witness = Database.open(at(server.getPort()));
    stores = Stores.in(witness);
  }

  private static StoreLocation at(int port) {
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    return new StoreLocation(url, "postgres", "postgres");
  }

  /** Who says nothing for five seconds is taken to be gone: a minute would be long for a test. */
  private static StoreLocation inAHurry(int port) {
    var location = at(port);
    return new StoreLocation(
        location.url() + "?socketTimeout=5", location.user(), location.password());
  }

  @BeforeEach
  void open() throws IOException {
    line = new CutLine(server.getPort());
    database = Database.open(inAHurry(line.port()));
    var slow = ScenarioFile.load("healthy", PCS).slowedTo(STEP_SECONDS);
    lab = PracticeLab.start(slow, LabOptions.anyPorts());
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    database.close();
    lab.close();
  }

  @AfterAll
  void shutDown() throws IOException {
    witness.close();
    server.close();
  }

  @Test
  void visits_in_hand_end_well_and_are_written_once_the_database_is_back_after_30_s() {
    var run = start();
    try (var _ = engine(Duration.ofSeconds(60))) {
      awaitActing();
      away(line::cut, Duration.ofSeconds(30));
      awaitFinished(run);
    }
    assertEveryTargetEndedOnce(run);
    assertThat(lab.pcs())
        .allSatisfy(
            pc -> {
              assertThat(steps(pc, "office_activate")).hasSize(1);
              assertThat(steps(pc, "windows_activate")).hasSize(1);
            });
    assertThat(visitsOf(run)).hasSize(PCS);
  }

  @Test
  void an_outage_longer_than_the_leases_activates_nothing_twice() {
    var run = start();
    var lease = Duration.ofSeconds(4);
    try (var _ = engine(lease)) {
      awaitActing();
      away(line::cut, lease.multipliedBy(2));
      awaitFinished(run);
    }
    assertEveryTargetEndedOnce(run);
    assertNothingActivatedTwice();
  }

  @Test
  void a_line_that_falls_silent_is_given_up_and_the_run_ends_all_the_same() {
    var run = start();
    try (var _ = engine(Duration.ofSeconds(10))) {
      awaitActing();
      away(line::silence, Duration.ofSeconds(15));
      awaitFinished(run);
    }
    assertEveryTargetEndedOnce(run);
    assertNothingActivatedTwice();
  }

  /** The line is broken for so long, and mended whatever happens: the engine waits for it. */
  private void away(Runnable breaking, Duration outage) {
    breaking.run();
    try {
      var over = Instant.now().plus(outage);
      patiently().until(() -> Instant.now().isAfter(over));
    } finally {
      line.mend();
    }
  }

  private long start() {
    var listings = lab.pcs().stream().map(DatabaseOutageTest::listing).toList();
    var plan = Plan.of(Map.of(Application.OFFICE, KMS, Application.WINDOWS, KMS));
    var limits = new Terms.Limits(AT_ONCE, AT_ONCE, Duration.ZERO);
    var order = new Order(plan, Terms.ONE_SHOT.with(limits), "outage", "test", null);
    var machines = stores.machines().upsert(listings);
    var run = stores.runs().create(order, List.of(machines), Instant.now()).id();
    var started = new RunChange(RunChange.Kind.STARTED, "test", Instant.now(), null);
    stores.runs().apply(run, started);
    return run;
  }

  private static Listing listing(SimulatedPc pc) {
    var address =
        new org.rollcall.inventory.Endpoint(new Hostname(pc.address()), pc.port(), null, null);
    return new Listing(new MachineName(pc.name()), address, null, null, null, Map.of());
  }

  private Engine engine(Duration lease) {
    var setting =
        new EngineSetting(
            EngineSetting.Node.starting("outage", "test"),
            AT_ONCE,
            lease,
            Duration.ofSeconds(20),
            new Retry(Duration.ofSeconds(1), 4),
            null);
    var engine =
        new Engine(
            database,
            setting,
            new LabVisits(lab, hosts, lab.password()),
            Meter.NONE,
            InstantSource.system());
    engine.start();
    return engine;
  }

  /** What a thread of the scheduler says of the outage is no failure of the test. */
  private static ConditionFactory patiently() {
    return await().dontCatchUncaughtExceptions().atMost(AT_MOST);
  }

  private void awaitActing() {
    patiently().until(() -> actedOn() >= AT_ONCE / 2);
  }

  private void awaitFinished(long run) {
    patiently().until(() -> state(run) == RunState.FINISHED);
  }

  private RunState state(long run) {
    return stores.runs().byId(run).orElseThrow().state();
  }

  private long actedOn() {
    return lab.pcs().stream().filter(pc -> !steps(pc, "office_activate").isEmpty()).count();
  }

  private List<Attempt> visitsOf(long run) {
    return stores.targets().ofRun(run).stream()
        .flatMap(target -> stores.attempts().ofTarget(target.id()).stream())
        .toList();
  }

  private void assertEveryTargetEndedOnce(long run) {
    assertThat(stores.targets().ofRun(run))
        .hasSize(PCS)
        .allSatisfy(
            target ->
                assertThat(target.outcome())
                    .as(target.machine().name().value())
                    .isIn(new Outcome.Activated(), new Outcome.AlreadyActive()));
    assertThat(visitsOf(run)).allSatisfy(visit -> assertThat(visit.ending()).isNotNull());
    assertThat(lab.pcs())
        .allSatisfy(
            pc ->
                assertThat(pc.products())
                    .allSatisfy(product -> assertThat(product.state()).isEqualTo("licensed")));
  }

  /** A command that was ended before its time did nothing; after one that did, none comes. */
  private void assertNothingActivatedTwice() {
    var carriedOut = Duration.ofMillis(Math.round(STEP_SECONDS * 950));
    for (var pc : lab.pcs()) {
      var acts =
          pc.commandLog().stream()
              .filter(entry -> entry.step().endsWith("_activate"))
              .collect(groupingBy(CommandLog.Entry::step));
      assertThat(acts).as(pc.name()).containsOnlyKeys("office_activate", "windows_activate");
      for (var tries : acts.values()) {
        assertThat(tries.subList(0, tries.size() - 1))
            .as(pc.name())
            .allSatisfy(entry -> assertThat(took(entry)).isLessThan(carriedOut));
      }
    }
  }

  private static Duration took(CommandLog.Entry entry) {
    var end = entry.end();
    return end == null ? Duration.ofDays(1) : Duration.between(entry.start(), end);
  }

  private static List<CommandLog.Entry> steps(SimulatedPc pc, String step) {
    return pc.commandLog().stream().filter(entry -> entry.step().equals(step)).toList();
  }
}
