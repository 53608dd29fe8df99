package org.rollcall.run.engine;

import org.rollcall.diagnosis.Clones;
import org.rollcall.diagnosis.JooqFindings;
import org.rollcall.diagnosis.JooqListedHosts;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.run.Attempts;
import org.rollcall.run.Incidents;
import org.rollcall.run.JooqAttempts;
import org.rollcall.run.JooqIncidents;
import org.rollcall.run.JooqLoginTurns;
import org.rollcall.run.JooqNodes;
import org.rollcall.run.JooqReadings;
import org.rollcall.run.JooqRuns;
import org.rollcall.run.JooqTargets;
import org.rollcall.run.Journal;
import org.rollcall.run.LoginTurns;
import org.rollcall.run.Nodes;
import org.rollcall.run.Runs;
import org.rollcall.run.Targets;
import org.rollcall.store.Database;
import org.rollcall.store.Transactions;

/** Where does the engine find what it works on? */
record EngineStores(
    Transactions transactions,
    Runs runs,
    Targets targets,
    Attempts attempts,
    Incidents incidents,
    LoginTurns turns,
    Journal journal,
    Clones clones,
    Nodes nodes,
    JooqListedHosts listedHosts) {

  static EngineStores in(Database database) {
    var machines = new JooqMachines(database);
    var findings = new JooqFindings(database);
    return new EngineStores(
        database,
        new JooqRuns(database),
        new JooqTargets(database),
        new JooqAttempts(database),
        new JooqIncidents(database),
        new JooqLoginTurns(database),
        new Journal(database, new JooqReadings(database), findings, machines),
        new Clones(machines, findings),
        new JooqNodes(database),
        new JooqListedHosts(database));
  }
}
