package org.rollcall.web;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.rollcall.audit.JooqAudit;
import org.rollcall.compliance.RunReport;
import org.rollcall.diagnosis.Findings;
import org.rollcall.diagnosis.JooqFindings;
import org.rollcall.event.Feed;
import org.rollcall.event.JooqEvents;
import org.rollcall.inventory.Doubles;
import org.rollcall.inventory.JooqCredentialUse;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.JooqRooms;
import org.rollcall.inventory.Machines;
import org.rollcall.inventory.Rooms;
import org.rollcall.inventory.search.Figures;
import org.rollcall.inventory.search.Groups;
import org.rollcall.inventory.search.JooqFigures;
import org.rollcall.inventory.search.JooqGroups;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.inventory.search.JooqSavedLists;
import org.rollcall.inventory.search.KeptFigures;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.inventory.search.SavedLists;
import org.rollcall.inventory.selector.Completions;
import org.rollcall.inventory.selector.JooqCompletions;
import org.rollcall.run.Attempts;
import org.rollcall.run.JooqAttempts;
import org.rollcall.run.JooqDoubles;
import org.rollcall.run.JooqNodes;
import org.rollcall.run.JooqQueue;
import org.rollcall.run.JooqReadings;
import org.rollcall.run.JooqRestoring;
import org.rollcall.run.JooqRunPages;
import org.rollcall.run.JooqRunRequests;
import org.rollcall.run.JooqRuns;
import org.rollcall.run.JooqSite;
import org.rollcall.run.JooqTargets;
import org.rollcall.run.Nodes;
import org.rollcall.run.Queue;
import org.rollcall.run.Readings;
import org.rollcall.run.Restoring;
import org.rollcall.run.RunPages;
import org.rollcall.run.RunRequests;
import org.rollcall.run.Runs;
import org.rollcall.run.Site;
import org.rollcall.run.Targets;
import org.rollcall.selfservice.JooqSelfReports;
import org.rollcall.selfservice.SelfReporting;
import org.rollcall.selfservice.SelfReports;
import org.rollcall.store.Database;

/** Which stores do the controllers ask? Those over the one database. */
@Factory
final class StoreBeans {
  /** A page open on every desk of the department; each costs some kilobytes. */
  private static final int MOST_WATCHERS = 500;

  @Singleton
  Machines machines(Database database) {
    return new JooqMachines(database);
  }

  @Singleton
  Runs runs(Database database) {
    return new JooqRuns(database);
  }

  @Singleton
  RunPages pages(Database database) {
    return new JooqRunPages(database);
  }

  @Singleton
  RunRequests requests(Database database) {
    return new JooqRunRequests(database);
  }

  @Singleton
  Targets targets(Database database) {
    return new JooqTargets(database);
  }

  @Singleton
  Attempts attempts(Database database) {
    return new JooqAttempts(database);
  }

  @Singleton
  Queue queue(Database database) {
    return new JooqQueue(database);
  }

  @Singleton
  Nodes nodes(Database database) {
    return new JooqNodes(database);
  }

  @Singleton
  Site site(Database database) {
    return new JooqSite(database);
  }

  @Singleton
  Doubles doubles(Database database) {
    return new JooqDoubles(database);
  }

  @Singleton
  SelfReports selfReports(Database database) {
    return new JooqSelfReports(database);
  }

  @Singleton
  SelfReporting selfReporting(Database database, SelfReports reports, Machines machines) {
    return new SelfReporting(database, reports, machines, new JooqReadings(database));
  }

  @Singleton
  JooqCredentialUse credentialUse(Database database) {
    return new JooqCredentialUse(database);
  }

  @Singleton
  Rooms rooms(Database database) {
    return new JooqRooms(database);
  }

  @Singleton
  MachineSearch search(Database database) {
    return new JooqMachineSearch(database);
  }

  @Singleton
  Groups groups(Database database) {
    return new JooqGroups(database);
  }

  @Singleton
  SavedLists savedLists(Database database) {
    return new JooqSavedLists(database);
  }

  @Singleton
  Figures figures(Database database) {
    return new KeptFigures(new JooqFigures(database), new JooqEvents(database)::now);
  }

  @Singleton
  Completions completions(Database database) {
    return new JooqCompletions(database);
  }

  @Singleton
  Readings readings(Database database) {
    return new JooqReadings(database);
  }

  @Singleton
  Findings findings(Database database) {
    return new JooqFindings(database);
  }

  @Singleton
  JooqAudit audit(Database database) {
    return new JooqAudit(database);
  }

  /** Closed by whoever stops the server, before it waits for its clients to go. */
  @Singleton
  Feed feed(Database database) {
    return new Feed(new JooqEvents(database), MOST_WATCHERS);
  }

  @Singleton
  Restoring restoring(Database database) {
    return new JooqRestoring(database);
  }

  @Singleton
  RunReport report(
      Database database,
      Targets targets,
      Attempts attempts,
      Findings findings,
      Restoring restoring) {
    var read = new RunReport.Read(new JooqReadings(database), findings, restoring);
    return new RunReport(targets, attempts, read);
  }
}
