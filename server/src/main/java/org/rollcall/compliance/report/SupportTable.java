package org.rollcall.compliance.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rollcall.compliance.agreement.SupportEnds;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.asof.History.Part;

/** Until when is what is installed supported by its maker? */
final class SupportTable {
  private static final List<Field> FIELDS =
      List.of(
          Field.text("product"),
          Field.word("support"),
          Field.day("support_ends"),
          Field.whole("days_left"),
          Field.whole("products"),
          Field.text("source"));

  private SupportTable() {}

  static ReportTable of(History history, SupportEnds ends, ReportOrder order, ZoneId zone) {
    var day = order.asOf().date(zone);
    return new ReportTable(
        FIELDS,
        (row, tally) -> {
          if (row.get(1) instanceof Word support && row.get(4) instanceof Long count) {
            tally.add(row.get(0), support, count);
          }
        },
        taker -> rows(history, ends, order, day, taker));
  }

  private static void rows(
      History history, SupportEnds ends, ReportOrder order, LocalDate day, Consumer<Row> taker) {
    var installed = new TreeMap<String, Long>();
    for (var group : history.groups(order.question(), List.of(Part.TITLE))) {
      var title = group.parts().getFirst();
      if (title != null) installed.merge(title, group.products(), Long::sum);
    }
    installed.forEach((title, count) -> taker.accept(row(title, count, ends, day)));
  }

  private static Row row(String title, long count, SupportEnds ends, LocalDate day) {
    var end = ends.of(title).orElse(null);
    if (end == null) {
      return Row.of(title, new Word("support.", "unknown"), null, null, count, null);
    }
    var left = ChronoUnit.DAYS.between(day, end.day());
    var standing = new Word("support.", left < 0 ? "ended" : left < 365 ? "ending" : "supported");
    return Row.of(title, standing, end.day(), left, count, end.source());
  }
}
