package org.rollcall.web;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.rollcall.compliance.RunReport;
import org.rollcall.diagnosis.Findings;
import org.rollcall.diagnosis.JooqFindings;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.Machines;
import org.rollcall.run.Attempts;
import org.rollcall.run.JooqAttempts;
import org.rollcall.run.JooqNodes;
import org.rollcall.run.JooqQueue;
import org.rollcall.run.JooqReadings;
import org.rollcall.run.JooqRunPages;
import org.rollcall.run.JooqRunRequests;
import org.rollcall.run.JooqRuns;
import org.rollcall.run.JooqSite;
import org.rollcall.run.JooqTargets;
import org.rollcall.run.Nodes;
import org.rollcall.run.Queue;
import org.rollcall.run.RunPages;
import org.rollcall.run.RunRequests;
import org.rollcall.run.Runs;
import org.rollcall.run.Site;
import org.rollcall.run.Targets;
import org.rollcall.store.Database;

/** Which stores do the controllers ask? Those over the one database. */
@Factory
final class StoreBeans {
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
  Findings findings(Database database) {
    return new JooqFindings(database);
  }

  @Singleton
  RunReport report(Database database, Targets targets, Attempts attempts, Findings findings) {
    return new RunReport(targets, attempts, new JooqReadings(database), findings);
  }
}
