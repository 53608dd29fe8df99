package org.rollcall.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.ErrorCatalogue;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.compliance.Explainer;
import org.rollcall.compliance.ReportRow;
import org.rollcall.compliance.RunReport;
import org.rollcall.diagnosis.JooqFindings;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.Listing;
import org.rollcall.run.JooqAttempts;
import org.rollcall.run.JooqReadings;
import org.rollcall.run.JooqRestoring;
import org.rollcall.run.JooqRuns;
import org.rollcall.run.JooqSite;
import org.rollcall.run.JooqTargets;
import org.rollcall.run.Order;
import org.rollcall.run.Plan;
import org.rollcall.run.Retry;
import org.rollcall.run.Run;
import org.rollcall.run.RunChange;
import org.rollcall.run.Runs;
import org.rollcall.run.Site;
import org.rollcall.run.StopReason;
import org.rollcall.run.Tally;
import org.rollcall.run.Targets;
import org.rollcall.run.Terms;
import org.rollcall.run.engine.Engine;
import org.rollcall.run.engine.EngineSetting;
import org.rollcall.run.engine.Meter;
import org.rollcall.run.engine.Visiting;
import org.rollcall.store.Database;
import org.rollcall.web.Version;

/** One run from a list to its report, in one process and mostly its own store. */
final class OneShot {
  private static final String NODE = "one-shot";
  private static final long LOOK_MILLIS = 50;

  private final Database database;
  private final Request request;
  private final ErrorCatalogue catalogue = ErrorCatalogue.load();
  private final InstantSource clock = InstantSource.system();
  private final Runs runs;
  private final Targets targets;
  private final long run;

  /**
   * What is to be carried out?
   *
   * @param account as whom machines are entered that name no credential of their own
   */
  record Request(
      List<Listing> listings,
      Plan plan,
      Visiting visiting,
      String account,
      int atOnce,
      Retry retry) {}

  OneShot(Database database, Request request) {
    this.database = database;
    this.request = request;
    this.runs = new JooqRuns(database);
    this.targets = new JooqTargets(database);
    takeBackWhatTheDeadHold();
    if (!database.isPostgres()) shareWithNobody();
    var machines = new JooqMachines(database).upsert(request.listings());
    var limits = new Terms.Limits(request.atOnce(), Terms.Limits.MOST_AT_ONCE, Duration.ZERO);
    var order = new Order(request.plan(), Terms.ONE_SHOT.with(limits), NODE, user(), null);
    this.run = runs.create(order, List.of(machines), clock.instant()).id();
  }

  private static String user() {
    return System.getProperty("user.name", "?");
  }

  /** In a file of its own a run takes as many places as were typed. */
  private void shareWithNobody() {
    new JooqSite(database).limit(new Site.Limits(Site.Limits.MOST, Site.Limits.MOST));
  }

  /** Only one process can open a file, so whoever held a machine in it before was killed. */
  private void takeBackWhatTheDeadHold() {
    if (database.isPostgres()) {
      targets.reap(clock.instant());
    } else {
      targets.reapAll(clock.instant());
    }
  }

  /** Goes on until nothing is left to do or the run is paused; then it may be called again. */
  Run drive() throws InterruptedException {
    apply(RunChange.Kind.STARTED, null);
    var setting =
        new EngineSetting(
            EngineSetting.Node.starting(NODE, Version.current()),
            request.atOnce(),
            EngineSetting.DEFAULT_LEASE,
            EngineSetting.DEFAULT_GRACE,
            request.retry(),
            run);
    try (var engine = new Engine(database, setting, request.visiting(), Meter.NONE, clock)) {
      engine.start();
      while (isGoing(engine)) TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return run();
  }

  private boolean isGoing(Engine engine) {
    return switch (run().state()) {
      case FINISHED -> false;
      case PAUSED -> engine.status().inHand() > 0;
      case CREATED, RUNNING, STOPPING -> true;
    };
  }

  private Run run() {
    return runs.byId(run).orElseThrow();
  }

  /** Somebody looked at why the run was paused, and says that it shall go on. */
  void proceed() {
    apply(RunChange.Kind.RESUMED, null);
  }

  void stop(StopReason why) {
    apply(RunChange.Kind.STOPPED, why);
  }

  /** Nobody goes on with it after this. */
  void finish() {
    apply(RunChange.Kind.FINISHED, null);
  }

  private void apply(RunChange.Kind kind, @Nullable StopReason why) {
    var code = why == null ? null : why.code();
    runs.apply(run, new RunChange(kind, user(), clock.instant(), code));
  }

  Tally tally() {
    return targets.tally(run);
  }

  List<ReportRow> rows(Language language) {
    return new RunReport(
            targets,
            new JooqAttempts(database),
            new RunReport.Read(
                new JooqReadings(database),
                new JooqFindings(database),
                new JooqRestoring(database)))
        .rows(run, new Explainer(catalogue, language, request.account()));
  }
}
