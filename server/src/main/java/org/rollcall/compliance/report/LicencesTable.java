package org.rollcall.compliance.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.rollcall.compliance.agreement.Agreement;
import org.rollcall.compliance.agreement.Licences;
import org.rollcall.compliance.agreement.Licences.Right;
import org.rollcall.compliance.asof.Cover;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.asof.History.Part;

/** How many licences of each agreement are used, and what is activated without any? */
final class LicencesTable {
  private static final List<Field> FIELDS =
      List.of(
          Field.text("agreement"),
          Field.word("family"),
          Field.text("edition"),
          Field.day("from"),
          Field.day("to"),
          Field.whole("days_left"),
          Field.word("standing"),
          Field.whole("quantity"),
          Field.whole("used"),
          Field.whole("over"));

  private LicencesTable() {}

  static ReportTable of(
      History history, List<Agreement> agreements, ReportOrder order, ZoneId zone) {
    var on = order.on();
    var day = on != null ? on : order.asOf().date(zone);
    return new ReportTable(
        FIELDS, LicencesTable::bars, taker -> rows(history, agreements, order, day, taker));
  }

  private static void bars(Row row, ChartTally tally) {
    var label = row.get(0) != null ? row.get(0) : row.get(2);
    var over = row.get(9) instanceof Long some ? some : 0L;
    if (row.get(8) instanceof Long used) {
      tally.add(label, new Word("series.", "within"), used - over);
      tally.add(label, new Word("series.", "over"), over);
    }
  }

  private static void rows(
      History history,
      List<Agreement> agreements,
      ReportOrder order,
      LocalDate day,
      Consumer<Row> taker) {
    var licences = new Licences(agreements, day);
    var without = new LinkedHashMap<String, Long>();
    for (var group : history.groups(order.question(), List.of(Part.TITLE))) {
      var title = group.parts().getFirst();
      if (title == null || group.cover() != Cover.COVERED) continue;
      var right = licences.use(title, group.products());
      if (right instanceof Right.Outside || right instanceof Right.After) {
        without.merge(title, group.products(), Long::sum);
      }
    }
    agreements.forEach(one -> taker.accept(row(one, licences.used(one), day)));
    without.forEach(
        (title, count) ->
            taker.accept(
                Row.of(
                    null,
                    null,
                    title,
                    null,
                    null,
                    null,
                    new Word("standing.", "without"),
                    null,
                    count,
                    count)));
  }

  private static Row row(Agreement agreement, long used, LocalDate day) {
    var to = agreement.period().to();
    var quantity = agreement.scope().quantity();
    return Row.of(
        agreement.title(),
        new Word("family.", agreement.scope().family().code()),
        agreement.scope().edition(),
        agreement.period().from(),
        to,
        to == null || to.isBefore(day) ? null : ChronoUnit.DAYS.between(day, to),
        new Word("standing.", standing(agreement.period(), day)),
        quantity == null ? null : quantity.longValue(),
        used,
        quantity == null ? 0L : Math.max(0, used - quantity));
  }

  private static String standing(Agreement.Period period, LocalDate day) {
    if (period.holds(day)) return "holds";
    return period.endedBefore(day) ? "ended" : "to_come";
  }
}
