package org.rollcall.web.inventory;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.rollcall.diagnosis.Findings;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.Machines;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.run.Readings;
import org.rollcall.run.Restoring;
import org.rollcall.run.RunPages;
import org.rollcall.web.problem.Problem;

/** What is known of one machine, all of it? */
@Singleton
final class MachineDetails {
  private static final int MOST_VISITS = 20;

  private final Machines machines;
  private final MachineSearch search;
  private final Findings findings;
  private final Readings readings;
  private final RunPages pages;
  private final Restoring restoring;
  private final AskedSelector asked;

  MachineDetails(
      Machines machines,
      MachineSearch search,
      Findings findings,
      Readings readings,
      RunPages pages,
      Restoring restoring,
      AskedSelector asked) {
    this.machines = machines;
    this.search = search;
    this.findings = findings;
    this.readings = readings;
    this.pages = pages;
    this.restoring = restoring;
    this.asked = asked;
  }

  MachineDetailView of(long id) {
    var here = asked.here();
    var row = search.row(id).orElseThrow(() -> unknown(id));
    return new MachineDetailView(
        MachineView.of(row, here.now()),
        machines.identity(id).map(MachineDetails::view).orElse(null),
        restoring.by(id).orElse(null),
        search.products(id).stream().map(product -> ProductView.of(product, here.now())).toList(),
        findings.open(id).stream().map(MachineDetailView.FindingView::of).toList(),
        pages.visitsOf(id, MOST_VISITS).stream().map(MachineDetailView.VisitView::of).toList());
  }

  private static MachineDetailView.IdentityView view(Identity identity) {
    return new MachineDetailView.IdentityView(
        identity.cmid(),
        identity.biosUuid(),
        identity.serialNumber(),
        identity.sid(),
        identity.readAt());
  }

  /** What was read of the machine's products, the latest first. */
  List<ReadingView> readings(long id, Instant before, int most) {
    if (machines.byId(id).isEmpty()) throw unknown(id);
    return readings.ofMachine(id, before, most).stream().map(ReadingView::of).toList();
  }

  private static Problem unknown(long id) {
    return Problem.unknown("machine_not_there", Long.toString(id));
  }
}
