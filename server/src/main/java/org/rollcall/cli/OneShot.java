package org.rollcall.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.ErrorCatalogue;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.step.ProductKey;
import org.rollcall.compliance.Explainer;
import org.rollcall.compliance.ReportRow;
import org.rollcall.compliance.RunReport;
import org.rollcall.diagnosis.Clones;
import org.rollcall.diagnosis.Diagnosis;
import org.rollcall.diagnosis.JooqFindings;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.Listing;
import org.rollcall.run.Doorway;
import org.rollcall.run.JooqAttempts;
import org.rollcall.run.JooqIncidents;
import org.rollcall.run.JooqReadings;
import org.rollcall.run.JooqRuns;
import org.rollcall.run.JooqTargets;
import org.rollcall.run.Journal;
import org.rollcall.run.MachineVisit;
import org.rollcall.run.Order;
import org.rollcall.run.Plan;
import org.rollcall.run.Retry;
import org.rollcall.run.Run;
import org.rollcall.run.RunDriver;
import org.rollcall.run.StopReason;
import org.rollcall.run.StopSignal;
import org.rollcall.run.Tally;
import org.rollcall.store.Database;

/** One run from a list to its report, in one process and its own store. */
final class OneShot {
  private static final String NODE = "one-shot";

  private final Database database;
  private final Request request;
  private final ErrorCatalogue catalogue = ErrorCatalogue.load();
  private final InstantSource clock = InstantSource.system();
  private final Doorway doorway;
  private final Run run;
  private StopSignal stop = new StopSignal();

  /**
   * What is to be carried out?
   *
   * @param account as whom machines are entered that name no credential of their own
   * @param keys product keys that the user entered, by edition
   */
  record Request(
      List<Listing> listings,
      Plan plan,
      Doorway doorway,
      String account,
      int atOnce,
      Retry retry,
      Map<String, ProductKey> keys) {}

  OneShot(Database database, Request request) {
    this.database = database;
    this.request = request;
    this.doorway = request.doorway();
    // Whoever held a machine before was killed, since only one process can open the store.
    new JooqTargets(database).reapAll(clock.instant());
    var machines = new JooqMachines(database).upsert(request.listings());
    var order = new Order(request.plan(), NODE, System.getProperty("user.name", "?"));
    this.run = new JooqRuns(database).create(order, List.of(machines), clock.instant());
  }

  /** Goes on until nothing is left to do, or until the stop; may be called again after a stop. */
  void drive() throws InterruptedException {
    var runs = new JooqRuns(database);
    runs.start(run.id(), clock.instant());
    var targets = new JooqTargets(database);
    new RunDriver(targets, visit(), request.retry(), clock, NODE)
        .drive(run, request.atOnce(), stop);
  }

  /** Somebody looked at why the run stopped, and says that it shall go on. */
  void proceed() {
    stop = new StopSignal();
    doorway.proceed();
  }

  void stop() {
    stop.raise(StopReason.BY_OPERATOR);
  }

  StopSignal signal() {
    return stop;
  }

  /** Ends what is left, and compares the machines with one another. */
  void finish() {
    var now = clock.instant();
    stop.raised()
        .ifPresent(why -> new JooqTargets(database).stopWaiting(run.id(), why.code(), now));
    var visited = machines();
    new Clones(new JooqMachines(database), new JooqFindings(database)).compare(visited, now);
    new JooqRuns(database).finish(run.id(), now);
  }

  Tally tally() {
    return new JooqTargets(database).tally(run.id());
  }

  List<ReportRow> rows(Language language) {
    return new RunReport(
            new JooqTargets(database),
            new JooqAttempts(database),
            new JooqReadings(database),
            new JooqFindings(database))
        .rows(run.id(), new Explainer(catalogue, language, request.account()));
  }

  private List<Long> machines() {
    return new JooqTargets(database)
        .ofRun(run.id()).stream().map(target -> target.machine().id()).toList();
  }

  private MachineVisit visit() {
    var findings = new JooqFindings(database);
    var journal = new Journal(new JooqReadings(database), findings, new JooqMachines(database));
    var conduct =
        new MachineVisit.Conduct(
            clock,
            NODE,
            new Diagnosis(request.plan().hosts().values()),
            request.keys(),
            code -> catalogue.find(code).filter(known -> known.retryable()).isPresent());
    return new MachineVisit(
        doorway, new JooqAttempts(database), journal, new JooqIncidents(database), conduct);
  }
}
