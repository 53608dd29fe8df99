package org.rollcall.compliance.report;

import java.time.Duration;
import java.util.List;

/** What needed a person, and for how long? */
final class FindingsTable {
  private static final List<Field> FIELDS =
      List.of(
          Field.text("building"),
          Field.text("room"),
          Field.text("machine"),
          Field.word("finding"),
          Field.text("product"),
          Field.time("opened_at"),
          Field.whole("days_open"));

  private FindingsTable() {}

  static ReportTable of(Ledger ledger, ReportOrder order) {
    return new ReportTable(
        FIELDS,
        (row, tally) -> tally.add(row.get(3), new Word("series.", "findings"), 1),
        taker ->
            ledger.findings(
                order.question(),
                found ->
                    taker.accept(
                        Row.of(
                            found.building(),
                            found.room(),
                            found.machine(),
                            new Word("finding.", found.code()),
                            found.product(),
                            found.openedAt(),
                            Duration.between(found.openedAt(), order.asOf().before()).toDays()))));
  }
}
