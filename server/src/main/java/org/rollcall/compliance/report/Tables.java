package org.rollcall.compliance.report;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.rollcall.compliance.agreement.Agreements;
import org.rollcall.compliance.agreement.SupportEnds;
import org.rollcall.compliance.asof.History;

/** What does each kind of report say? */
public final class Tables {
  private final History history;
  private final Ledger ledger;
  private final Agreements agreements;
  private final SupportEnds ends;
  private final Supplier<ZoneId> zone;

  public Tables(
      History history,
      Ledger ledger,
      Agreements agreements,
      SupportEnds ends,
      Supplier<ZoneId> zone) {
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
      case EXPIRY -> ExpiryTable.of(history, order, zone.get());
      case FINDINGS -> FindingsTable.of(ledger, order);
      case RUNS -> RunsTable.of(ledger, order, zone.get());
      case REIMAGED -> ReimagedTable.of(history, ledger, order, zone.get());
      case CHANGES -> ChangesTable.of(history, order, zone.get());
      case LICENCES -> LicencesTable.of(history, agreements.all(), order, zone.get());
      case UNCOVERED -> UncoveredTable.of(history, agreements.all(), order, zone.get());
      case SUPPORT -> SupportTable.of(history, ends, order, zone.get());
    };
  }
}
