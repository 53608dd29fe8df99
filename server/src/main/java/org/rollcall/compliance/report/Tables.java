package org.rollcall.compliance.report;

import java.time.ZoneId;
import org.rollcall.compliance.agreement.Agreements;
import org.rollcall.compliance.agreement.SupportEnds;
import org.rollcall.compliance.asof.History;

/** What does each kind of report say? */
public final class Tables {
  private final History history;
  private final Ledger ledger;
  private final Agreements agreements;
  private final SupportEnds ends;
  private final ZoneId zone;

  public Tables(
      History history, Ledger ledger, Agreements agreements, SupportEnds ends, ZoneId zone) {
    this.history = history;
    this.ledger = ledger;
    this.agreements = agreements;
    this.ends = ends;
    this.zone = zone;
  }

  public ReportTable of(ReportOrder order) {
    return switch (order.kind()) {
      case STATUS -> StatusTable.of(history, order);
      case COVERAGE -> CoverageTable.of(history, order);
      case EXPIRY -> ExpiryTable.of(history, order, zone);
      case FINDINGS -> FindingsTable.of(ledger, order);
      case RUNS -> RunsTable.of(ledger, order, zone);
      case REIMAGED -> ReimagedTable.of(history, ledger, order, zone);
      case CHANGES -> ChangesTable.of(history, order, zone);
      case LICENCES -> LicencesTable.of(history, agreements.all(), order, zone);
      case UNCOVERED -> UncoveredTable.of(history, agreements.all(), order, zone);
      case SUPPORT -> SupportTable.of(history, ends, order, zone);
    };
  }
}
